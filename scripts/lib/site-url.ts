/** The address at which the site will stand, checked before anything is built. */

/**
 * The address without a slash at its end, or null where none is given.
 * @param value of `PUBLIC_SITE_URL`
 * @throws an error that names variable, value and what was expected
 */
export function siteUrl(value: string | undefined): string | null {
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username)
    return url.href.replace(/\/+$/, '');
  throw new Error(
    `PUBLIC_SITE_URL is '${value}': expected the address of the start page, such as ` +
      `https://example.org/atlas, without a query.\n` +
      `PUBLIC_SITE_URL 为「${value}」:应为起始页的网址,例如 https://example.org/atlas,不带查询参数。`,
  );
}

/**
 * What a build without an address leaves out, as one line; null where it has one.
 * @param url as `siteUrl` gives it
 */
export const withoutSiteUrl = (url: string | null): string | null =>
  url === null
    ? 'PUBLIC_SITE_URL is not set: no canonical or hreflang links, no sitemap.xml, and pictures for messengers have ' +
      'relative addresses, which many ignore. Set it to the address of the start page before a deployment.'
    : null;
