/** The code that embeds the map, and the table of parameters against the codec. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EMBED_SIZES, embedCode, SANDBOX } from '$lib/export/embed-code';
import { embedWords } from '$lib/i18n/embed';
import { parse, serialise } from '$lib/state/codec';
import { PARAMETERS } from '$lib/state/grammar';
import { DEFAULT_VIEW } from '$lib/state/view';

describe('the code', () => {
  const input = {
    src: 'https://example.org/embed/?a=1&b="><script>',
    title: '“A” & "B" <c>',
    size: 'full',
    sandboxed: false,
  } as const;

  test('escapes what stands in its attributes', () => {
    expect(embedCode(input)).toBe(
      '<iframe src="https://example.org/embed/?a=1&amp;b=&quot;&gt;&lt;script&gt;" title="“A” &amp; &quot;B&quot; &lt;c&gt;"' +
        ' width="100%" height="480" loading="lazy" style="border:0;max-width:100%"></iframe>',
    );
  });

  test('has the size that is asked for, and a sandbox only if asked', () => {
    for (const [size, [width, height]] of Object.entries(EMBED_SIZES)) {
      const code = embedCode({ ...input, size: size as keyof typeof EMBED_SIZES, sandboxed: true });
      expect(code).toContain(` width="${width}" height="${height}" `);
      expect(code).toContain(` sandbox="${SANDBOX}"`);
    }
    expect(embedCode(input)).not.toContain('sandbox');
    // With both the frame could take its own sandbox away.
    expect(SANDBOX).not.toContain('allow-same-origin');
  });
});

describe('the parameters', () => {
  test('are the keys of the codec in its order', () => {
    const all = '?' + PARAMETERS.map(({ key, example }) => `${key}=${example}`).join('&');
    const { view, notices } = parse(all);
    expect(notices).toEqual([]);
    expect([...new URLSearchParams(serialise(view)).keys()]).toEqual(
      PARAMETERS.map(({ key }) => key),
    );
    expect(PARAMETERS.map(({ key }) => key).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort());
  });

  test.each(PARAMETERS)(
    'the example of $key is in the grammar and no default',
    ({ key, example }) => {
      const { view, notices } = parse(`?${key}=${example}`);
      expect(notices).toEqual([]);
      expect(new URLSearchParams(serialise(view)).get(key)).toBe(example);
    },
  );

  test('every listed alternative is read', () => {
    for (const { key, values } of PARAMETERS.filter(({ values }) =>
      /^[\w-]+( \| [\w-]+)+$/.test(values),
    ))
      for (const value of values.split(' | '))
        expect(parse(`?${key}=${value}`).notices, `${key}=${value}`).toEqual([]);
  });

  test('ids of the examples stand in the tables', () => {
    const has = (file: string, id: string) =>
      expect(readFileSync(`data/${file}.csv`, 'utf8'), id).toMatch(new RegExp(`^${id},`, 'm'));
    const example = (key: string) => PARAMETERS.find((each) => each.key === key)?.example ?? '';
    for (const key of ['industries', 'stages', 'regions']) has(key, example(key));
    for (const key of ['focus', 'keep']) {
      const [table = '', id = ''] = example(key).split(':');
      has(table, id);
    }
    has('indicators', example('metric'));
  });

  test('have a meaning in both languages', () => {
    for (const words of Object.values(embedWords))
      expect(Object.keys(words.meanings)).toEqual(PARAMETERS.map(({ key }) => key));
  });
});
