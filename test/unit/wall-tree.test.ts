/** The tree of a file: what a page draws is what the file says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escape, tag } from '$lib/export/markup';
import { markupTree, type MarkupNode } from '$lib/wall/tree';

const name = fc.stringMatching(/^[a-z][a-zA-Z]{0,7}$/);
/** What XML can hold. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  // eslint-disable-next-line no-control-regex -- exactly the characters that XML 1.0 forbids
  .filter((text) => !/[\u0000-\u001f\ufffe\uffff]/.test(text));
const attributes = fc.dictionary(
  name.filter((key) => key !== 'xmlns'),
  words,
  { maxKeys: 4 },
);

const nodes = fc.letrec<{ node: MarkupNode }>((tie) => ({
  node: fc.record({
    name,
    attributes,
    // Texts side by side are one text.
    children: fc.oneof(
      words.map((text) => [text]),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  }),
})).node;

const written = (node: MarkupNode): string =>
  tag(
    node.name,
    node.attributes,
    node.children.map((child) => (typeof child === 'string' ? escape(child) : written(child))),
  );

describe('the tree of a file', () => {
  it('is what was written', () => {
    fc.assert(
      fc.property(nodes, (node) => {
        const read = markupTree(`<?xml version="1.0"?>\n${written(node)}\n`);
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(node)));
      }),
    );
  });

  it('leaves the namespace to who draws it', () => {
    expect(markupTree('<svg xmlns="http://www.w3.org/2000/svg" width="1mm"/>')).toEqual({
      name: 'svg',
      attributes: { width: '1mm' },
      children: [],
    });
  });

  it.each(['', 'text', '<a><b></a>', '<a>'])('refuses %j', (markup) => {
    expect(() => markupTree(markup)).toThrow();
  });
});
