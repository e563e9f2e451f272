/** A figure in large type is its number: what stands behind it is told in smaller type. */

/** A bracket, or a sign that ends a clause and does not group digits. */
const BEHIND = /^(.+?)\s*(?:(?=[(（])|[,，、;；](?!\d)\s*)(.+)$/u;

/** A figure as it leads, and what is said of it behind that; the second is empty where there is no such. */
export function parted(text: string): readonly [lead: string, rest: string] {
  const [, lead, rest] = BEHIND.exec(text) ?? [];
  return lead && rest && /\d/.test(lead) ? [lead, rest] : [text, ''];
}
