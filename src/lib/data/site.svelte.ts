/** The settings of this copy of the site, for any page to read: the defaults until `site.json` has come. */
import type { Said } from '$lib/i18n/locale';
import { SITE_DEFAULTS, type Site, type SiteRead } from './site';

class SiteConfig {
  #read = $state.raw<SiteRead | null>(null);
  #dismissed = $state(false);

  get all(): Site {
    return this.#read?.site ?? SITE_DEFAULTS;
  }
  /** Approval number (审图号) of the map, or ''. */
  get approval(): string {
    return this.all.map.approval;
  }
  /** Whom to ask; '' for what is not set. */
  get contact(): Site['contact'] {
    return this.all.contact;
  }
  /** Median milliseconds of a frame above which the moving map is too slow. */
  get frameLimit(): number {
    return this.all.map.frame_limit_ms;
  }
  /** Why the file was not used, until the reader has understood. */
  get issues(): readonly Said[] {
    return this.#dismissed ? [] : (this.#read?.issues ?? []);
  }

  dismiss(): void {
    this.#dismissed = true;
  }

  /**
   * Reads the file at an address once, and tells whether it has been read. Without a network the defaults stay, and
   * the next call tries again.
   */
  async load(url: string, signal: AbortSignal): Promise<boolean> {
    if (this.#read) return true;
    try {
      const [{ fetched }, { readSite }] = await Promise.all([
        import('./fetched'),
        import('./site-schema'),
      ]);
      this.#read = readSite(await fetched(url, signal));
      return true;
    } catch {
      // Nothing is known about the file.
      return false;
    }
  }
}

/** One for all pages: it is a fact about the server, not about a page. */
export const siteConfig = new SiteConfig();
