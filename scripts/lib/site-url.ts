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
