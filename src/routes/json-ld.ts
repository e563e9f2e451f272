/** Data that stands in a page between script tags. */

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
};

/** JSON in which nothing ends the tags around it, and nothing changes if it is escaped as HTML. */
export const jsonLd = (data: object): string =>
  JSON.stringify(data).replace(/[<>&]/g, (sign) => ESCAPES[sign] ?? sign);
