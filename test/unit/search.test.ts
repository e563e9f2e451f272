/** Search in Chinese, English, pinyin and first letters, over the real tables and over many invented rows. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hitWords } from '$lib/i18n/hits';
import { LOCALES } from '$lib/i18n/locale';
import { pageWords } from '$lib/i18n/pages';
import type { Ref } from '$lib/model/atlas';
import { charsOf, fold, merged, rangesOf } from '$lib/model/fold';
import { readingsOf } from '$lib/model/pinyin';
import { SearchIndex, termsOf } from '$lib/model/search';
import { entriesOf, freshEntries, SEARCHED, type Entry } from '$lib/model/search-entries';
import { shown } from '$lib/model/search-marks';
import { openSearch } from '$lib/model/search-open';
import { tables } from '../fixtures/atlas';
import { manyTables } from '../fixtures/many';

const entries = [...entriesOf(tables, readingsOf)];
const index = new SearchIndex(entries);
const found = (query: string): readonly Ref[] => new SearchIndex(entries).search(query).refs ?? [];
const HEISHAN = 'regions:210726';

/** The name with what a search means in brackets. */
function marked(ref: Ref, query: string, locale: 'zh' | 'en'): string[] {
  const row = shown(index, ref, query, locale)!;
  return [row.name, ...row.also].map(({ text, ranges }) =>
    [...ranges].reverse().reduce((all, [from, to]) => {
      return `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`;
    }, text),
  );
}

it('takes no project for land because a note on its stage says so', () => {
  const signed = tables.projects.filter(({ note_en }) => note_en.startsWith('Printed as signed'));
  expect(signed.length).toBeGreaterThan(2);
  const land = found('land');
  for (const { project_id } of signed) expect(land).not.toContain(`projects:${project_id}`);
  expect(land.length).toBeGreaterThan(0);
});

describe('folding', () => {
  it('knows no case, width, accents or kinds of quotation marks', () => {
    expect(fold('Ｈｅｉｓｈａｎ')).toBe('heishan');
    expect(fold('Lücaodi “4Ａ” ４０')).toBe('lucaodi "4a" 40');
    expect(fold('黑山　县')).toBe('黑山 县');
  });

  it('folds the beginning of a text to the beginning of the folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
        expect(
          charsOf(a)
            .map(({ folded }) => folded)
            .join(''),
        ).toBe(fold(a));
      }),
    );
  });

  it('finds each place of a term in the text itself', () => {
    expect(rangesOf('ＡＢ㎡ab', 'ab')).toEqual([
      [0, 2],
      [3, 5],
    ]);
    expect(rangesOf('10㎡', 'm')).toEqual([[2, 3]]);
    expect(rangesOf('abc', '')).toEqual([]);
    expect(
      merged([
        [3, 5],
        [0, 2],
        [2, 3],
      ]),
    ).toEqual([[0, 5]]);
  });
});

describe('the index', () => {
  const many = [...entriesOf(manyTables(2_000), () => 'hei shan')];

  it('is made in many short steps, and finds the same', () => {
    const steps = SearchIndex.steps(many);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(many.length / 64);
    const whole = new SearchIndex(many);
    for (const query of ['heishan', '黑山', 'wind plant', 'zzz'])
      expect(step.value.search(query).refs).toEqual(whole.search(query).refs);
  });

  it('leaves the page its turns while it is made', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    const fetched = () => Promise.resolve(Response.json([...many, ...many, ...many, ...many]));
    await openSearch(null, fetched);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});

describe('readings', () => {
  it.each([
    ['锦州市', 'jin zhou shi'],
    ['义县', 'yi xian'],
    ['北镇市', 'bei zhen shi'],
    ['凌海市', 'ling hai shi'],
    ['黑山县', 'hei shan xian'],
    ['沟帮子', 'gou bang zi'],
    ['银行', 'yin hang'],
    ['重庆', 'chong qing'],
    ['重工业', 'zhong gong ye'],
    ['增长', 'zeng zhang'],
    ['长春', 'chang chun'],
    ['绿草地', 'lv cao di'],
    ['处理厂', 'chu li chang'],
  ])('says %s as %s', (name, said) => {
    const likeliest = readingsOf(name)
      .split(' ')
      .map((each) => each.split('/')[0]);
    expect(likeliest.join(' ')).toBe(said);
  });

  it('gives a character that stands in no phrase all its readings', () => {
    expect(readingsOf('行').split('/')).toEqual(expect.arrayContaining(['hang', 'xing']));
    expect(readingsOf('长').split('/')).toEqual(expect.arrayContaining(['chang', 'zhang']));
    expect(readingsOf('重').split('/')).toEqual(expect.arrayContaining(['chong', 'zhong']));
    expect(readingsOf('银行')).not.toContain('xing');
  });

  it('has one part for each Chinese character, whatever stands between', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'锦州黑山县 A1·，行𠮷👍重长') }), (text) => {
        const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
        expect(readingsOf(text).split(' ').filter(Boolean)).toHaveLength(han);
      }),
    );
  });
});

describe('a search', () => {
  it.each([
    'heishan',
    'hs',
    '黑山',
    'Heishan County',
    'HEISHANXIAN',
    'hei shan',
    'ｈｅｉｓｈａｎ',
    "hei'shan",
    '黑shan',
    'heis',
  ])('finds Heishan first by %s', (query) => {
    expect(found(query)[0]).toBe(HEISHAN);
  });

  it.each([
    ['yixian', 'regions:210727'],
    ['beizhen', 'regions:210782'],
    ['linghai', 'regions:210781'],
    ['jz', 'regions:210700'],
    ['goubangzi', 'parks:beizhen-goubangzi'],
    ['gbz', 'parks:beizhen-goubangzi'],
    ['xinnengyuan', 'industries:new_energy'],
    ['xny', 'industries:new_energy'],
    ['lvcaodi', 'projects:heishan-lucaodi-batteries'],
    ['lucaodi', 'projects:heishan-lucaodi-batteries'],
    ['Lücaodi', 'projects:heishan-lucaodi-batteries'],
    ['500兆瓦', 'projects:heishan-spic-wind'],
    ['B2B', 'projects:sinopharm-b2b-platform'],
    ['挂图作战', 'statements:battle-map'],
    ['saima', 'statements:horse-race'],
    ['Xintai Aluminium', 'enterprises:yixian-xintai-aluminium'],
    ['cuiyan fair', 'sites:linghai-cuiyan-market'],
    ['5+X', 'statements:beizhen-5-x'],
  ])('finds by %s first %s', (query, ref) => {
    expect(found(query)[0]).toBe(ref);
  });

  it('finds all kinds of rows by what stands in them', () => {
    const kinds = new Set(entries.map(({ ref }) => ref.split(':')[0]));
    expect(kinds).toEqual(new Set(SEARCHED));
    for (const { ref, names } of entries)
      for (const [zh, en] of names) {
        expect(found(zh), zh).toContain(ref);
        expect(found(en), en).toContain(ref);
      }
  });

  it('wants every term, in names or beside them', () => {
    const wind = found('黑山 风力');
    expect(wind.length).toBeGreaterThan(2);
    expect(wind.every((ref) => ref.startsWith('projects:heishan'))).toBe(true);
    expect([...found('fengli heishan')].sort()).toEqual([...wind].sort());
    expect(found('黑山 nonsense')).toEqual([]);
    expect(found('zincwind')).toEqual([]);
  });

  it('ranks names before what stands beside them, and that before notes', () => {
    const hits = found('heishan');
    const at = (ref: Ref) => hits.indexOf(ref);
    expect(at('projects:spic-heishan-new-energy')).toBeGreaterThan(0);
    expect(at('projects:spic-heishan-new-energy')).toBeLessThan(at('projects:heishan-spic-wind'));
    const noted = found('misprint');
    expect(noted).toEqual(['projects:citic-high-purity']);
  });

  it('finds parks by what they are, and by their land, its state and its figure', () => {
    const parks = tables.parks.map(({ park_id }) => `parks:${park_id}`).sort();
    const parksBy = (query: string) => found(query).filter((ref) => ref.startsWith('parks:'));
    expect(parks).toHaveLength(7);
    for (const query of ['园区', 'yuanqu', 'yq', 'parks', 'park'])
      expect(parksBy(query).sort(), query).toEqual(parks);
    const [guangning, tienan] = ['parks:beizhen-guangning', 'parks:beizhen-tienan-extension'];
    for (const query of ['土地', '亩', 'tudi', 'land', 'mu'])
      expect(parksBy(query).sort(), query).toEqual(expect.arrayContaining([guangning, tienan]));
    // Under this heading they stand on the page of their county, whatever state their land is in.
    for (const locale of LOCALES)
      expect(parksBy(pageWords[locale].sections.parks).sort()).toEqual([guangning, tienan]);
    expect(parksBy('zones').sort()).toEqual(expect.arrayContaining([guangning, tienan]));
    for (const query of [
      '准备中的土地',
      'land in preparation',
      '北镇 准备中的土地',
      'beizhen land in preparation',
    ])
      expect(parksBy(query).sort(), query).toEqual([guangning, tienan]);
    for (const query of ['供地', '供地准备', '200亩', '200 mu'])
      expect(parksBy(query), query).toEqual([guangning]);
    for (const query of ['收储', '土地收储', '900亩', '铁南 900亩', 'land reserve', 'shouchu'])
      expect(parksBy(query), query).toEqual([tienan]);
  });

  it('finds projects by their amount', () => {
    const of = (amount: number) =>
      tables.projects
        .filter((row) => row.investment_100m_cny === amount)
        .map(({ project_id }) => `projects:${project_id}`);
    expect(of(58)).toHaveLength(1);
    expect(found('58亿')[0]).toBe(of(58)[0]);
    expect(found('58亿元')[0]).toBe(of(58)[0]);
    expect(found('CNY 5.8 billion')).toEqual(of(58));
  });

  it('advises nothing that was tried', () => {
    expect(hitWords.zh.none('无此词')).not.toContain('汉字');
    expect(hitWords.en.none('无此词')).not.toContain('Chinese');
    expect(hitWords.zh.none('zzz')).toContain('汉字');
    expect(hitWords.en.none('zzz')).toContain('Chinese');
  });

  it('finds nothing, and is no filter, where nothing is asked', () => {
    expect(index.search('')).toEqual({ refs: null, set: null });
    expect(index.search(' \u3000')).toEqual({ refs: null, set: null });
    expect(termsOf('')).toEqual([]);
  });

  it('finds the same typed letter by letter as at once', () => {
    const typed = fc.oneof(
      fc.constantFrom(
        'heishan fengli',
        'xinnengyuan',
        '黑山 风电',
        "hei'shan",
        'new energy hs',
        '锦州jz -h',
        '新-x',
      ),
      fc.string({ unit: fc.constantFrom(..."aeghinsuxz '-黑山锦新 "), maxLength: 12 }),
    );
    fc.assert(
      fc.property(typed, (query) => {
        const one = new SearchIndex(entries);
        for (let length = 0; length <= query.length; length++)
          expect(one.search(query.slice(0, length)).refs ?? []).toEqual(
            found(query.slice(0, length)),
          );
      }),
      { numRuns: 40 },
    );
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        for (const ref of found(query).slice(0, 3)) shown(index, ref, query, 'en');
      }),
    );
  });
});

describe('what a search shows', () => {
  it('marks the characters that were meant by pinyin', () => {
    expect(marked(HEISHAN, 'heishan', 'zh')).toEqual(['[黑山]县']);
    expect(marked(HEISHAN, 'hs', 'zh')).toEqual(['[黑山]县']);
    expect(marked(HEISHAN, 'heish', 'zh')).toEqual(['[黑山]县']);
    expect(marked('projects:sinopharm-b2b-platform', 'jituanb2b', 'zh')).toEqual([
      '国药[集团B2B]线上全国销售平台',
    ]);
  });

  it('marks in the reader’s language where the name says it', () => {
    expect(marked(HEISHAN, 'heishan', 'en')).toEqual(['[Heishan] County']);
    expect(marked(HEISHAN, 'county', 'zh')).toEqual(['黑山县', 'Heishan [County]']);
    expect(marked(HEISHAN, '黑山', 'en')).toEqual(['Heishan County', '[黑山]县']);
  });

  it('marks where each term stands', () => {
    expect(marked('projects:heishan-spic-wind', '风力 heishan', 'zh')).toEqual([
      '国电投500兆瓦[风力]发电',
      '[黑山]县',
    ]);
    expect(marked('projects:citic-high-purity', 'misprint', 'en')[1]).toContain('[misprint]');
  });

  it('marks something for every term of every hit', () => {
    for (const query of ['heishan', 'xny 北镇', 'wind', '县', '兆瓦 gdt', 'hs'])
      for (const ref of found(query))
        for (const locale of ['zh', 'en'] as const) {
          const row = shown(index, ref, query, locale)!;
          expect([row.name, ...row.also].flatMap(({ ranges }) => ranges).length).toBeGreaterThan(0);
        }
  });
});

describe('tables that were replaced on the server', () => {
  it('are searched like those of the build', async () => {
    expect(await freshEntries(tables)).toEqual(entries);
  });
});

describe('a search over 10,000 projects', () => {
  let many: Entry[];
  beforeAll(() => {
    many = [...entriesOf(manyTables(10_000), readingsOf)];
  });

  it.each(['heishan', 'wind plant', '黑山', 'hs'])(
    'takes no longer than five times 16 ms a key press of %s',
    (query) => {
      const one = new SearchIndex(many);
      const times: number[] = [];
      for (let length = 1; length <= query.length; length++)
        for (let again = 0; again < 5; again++) {
          one.search('');
          if (length > 1) one.search(query.slice(0, length - 1));
          const start = performance.now();
          one.search(query.slice(0, length));
          times.push(performance.now() - start);
        }
      times.sort((a, b) => a - b);
      expect(times[times.length >> 1]).toBeLessThan(80);
    },
  );
});
