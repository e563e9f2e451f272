/** Markup as a tree, so that a page draws the very file that it hands out. */

export interface MarkupNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupNode | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};
const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!);

const PIECE = /<\?[^>]*\?>|<\/[^>]+>|<([^\s/>]+)((?:\s+[^\s=]+="[^"]*")*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)="([^"]*)"/g;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: (Open | string)[];
}

/**
 * The root of markup as export/markup.ts writes it: elements, attributes in double quotes, text, five characters escaped
 * at most. The namespace is left to who draws it.
 * @throws if there is no element, or one is not closed
 */
export function markupTree(markup: string): MarkupNode {
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  for (const [piece, name, attributes = '', closed] of markup.matchAll(PIECE)) {
    const parent = open.at(-1)!;
    if (name) {
      const found = [...attributes.matchAll(ATTRIBUTE)].filter(([, key]) => key !== 'xmlns');
      const node: Open = {
        name,
        attributes: Object.fromEntries(found.map(([, key, value]) => [key!, plain(value!)])),
        children: [],
      };
      parent.children.push(node);
      if (!closed) open.push(node);
    } else if (piece.startsWith('</')) open.pop();
    else if (!piece.startsWith('<') && open.length > 1) parent.children.push(plain(piece));
  }
  const root = top.children.find((child): child is Open => typeof child !== 'string');
  if (!root || open.length !== 1) throw new Error('The markup is not closed');
  return root;
}
