/** The base map that a build is asked for, checked before anything is built. */

/**
 * The path of a style on the site itself, or null where none is asked for.
 * @param value of `PUBLIC_BASEMAP_STYLE`
 * @throws an error that names variable, value and what was expected
 */
export function basemapStyle(value: string | undefined): string | null {
  if (!value) return null;
  if (/^\/(?![/\\])[^\s\\]*$/.test(value)) return value;
  throw new Error(
    `PUBLIC_BASEMAP_STYLE is '${value}': expected the path of a MapLibre style on the same host, such as ` +
      `/basemap/style.json, because the atlas asks no other host for anything.\n` +
      `PUBLIC_BASEMAP_STYLE 为「${value}」：应为本站上一个 MapLibre 样式的路径，例如 /basemap/style.json，` +
      `因为本图集不向任何其他主机请求数据。`,
  );
}
