/** What an operator may set on a deployed copy, by `site.json`; README.md explains every field. */
import type { Said } from '$lib/i18n/locale';

/** Text fields are '' where nothing is set. */
export interface Site {
  readonly contact: Readonly<Record<'name' | 'phone' | 'email' | 'url', string>>;
  readonly map: {
    /** Approval number (审图号) of the base map. */
    readonly approval: string;
    /** Median milliseconds of a frame above which the moving map is too slow for the machine. */
    readonly frame_limit_ms: number;
  };
  readonly kiosk: {
    /** Seconds without a touch until the screen asks whether anyone is there. */
    readonly idle_seconds: number;
    /** Seconds that it then waits before it starts over. */
    readonly countdown_seconds: number;
    /** Local times HH:MM between which the screen is dimmed, across midnight too; both or neither. */
    readonly dim_from: string;
    readonly dim_to: string;
    /** Digits that an operator types to leave the kiosk: a deterrent, as anyone can read this file. */
    readonly pin: string;
  };
  /** Address of the start page that codes on a screen lead to; '' for no codes. */
  readonly qr_base_url: string;
}

/**
 * What holds for a field that is left out, and for all of them if the file is missing or wrong. At four frames a
 * second a dragged map no longer follows the hand, and a still one that answers at once serves better; an old
 * laptop with any GPU stays far below.
 */
export const SITE_DEFAULTS: Site = {
  contact: { name: '', phone: '', email: '', url: '' },
  map: { approval: '', frame_limit_ms: 250 },
  kiosk: { idle_seconds: 90, countdown_seconds: 20, dim_from: '', dim_to: '', pin: '' },
  qr_base_url: '',
};

export interface SiteRead {
  readonly site: Site;
  /** Why the file was not used; empty if it was. */
  readonly issues: readonly Said[];
}
