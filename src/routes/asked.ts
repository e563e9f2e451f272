/** Which county or project an address asks for, and in which language: for addresses that no page was built for. */
import type { Locale } from '$lib/i18n/locale';

export interface Asked {
  readonly kind: 'county' | 'project';
  readonly id: string;
  readonly locale: Locale;
}

/** By the path of an address; null for one that asks for neither. A brief that was not built is that of its county. */
export function askedFor(pathname: string): Asked | null {
  const [, english, kind, id] =
    /\/(en\/)?(county|project)\/([^/]+)\/?(?:brief\/?)?$/.exec(pathname) ?? [];
  if (!kind || !id) return null;
  let name = id;
  try {
    name = decodeURIComponent(id);
  } catch {
    // Said as it stands.
  }
  return { kind: kind as Asked['kind'], id: name, locale: english ? 'en' : 'zh' };
}
