declare global {
  namespace App {}
  /** Path of a base map's style on the site: the checked `PUBLIC_BASEMAP_STYLE`, put in by vite.config.ts. */
  const __BASEMAP_STYLE__: string | null;
  /** Address of the start page without a slash at its end: the checked `PUBLIC_SITE_URL`. */
  const __SITE_URL__: string | null;
}
export {};
