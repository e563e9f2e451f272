/**
 * Search over everything in Chinese, English, pinyin and first letters. Every term of a query has to be found in a
 * row: in its names, in the company, region, industry, park, land or amount beside it, or in its notes. Rows are ranked by
 * where and how the terms are found; a name counts before what stands beside it, and that before notes.
 *
 * A key press that goes on with the query before it looks only at the rows found before: whatever matches the
 * longer query matches the shorter one.
 */
import type { Ref } from './atlas';
import { fold } from './fold';
import { lettersOf, NONE, rankIn, type Text } from './rank';
import { SEARCHED, type Entry, type Name } from './search-entries';
import { spokenOf } from './spoken';

/** What a rank grows by from names to what stands beside them, and from there to notes. */
const GROUP = 10;
/** A text has not been looked at. */
const UNKNOWN = 254;

/** Rows after which the making of an index may rest. */
const STEP = 64;

/** Terms of a query that count. */
const MOST_TERMS = 8;
const HIGHEST_SCORE = MOST_TERMS * 3 * GROUP;

function textOf(text: string): Text {
  const folded = fold(text);
  return { folded, spoken: null, letters: lettersOf(folded) };
}

function speak(text: Text, written: string, readings: string): void {
  text.spoken ??= spokenOf(written, readings);
  // Every sound, and u for v.
  text.letters |= lettersOf(readings.replaceAll('v', 'vu').replace(/[^a-z]/g, ''));
}

/** Numbers of texts by document: those of document i stand from starts[i] to before starts[i + 1]. */
interface Lists {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
}

function listsOf(all: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(all.length + 1);
  for (const [i, list] of all.entries()) starts[i + 1] = starts[i]! + list.length;
  const texts = new Uint32Array(starts[all.length]!);
  for (const [i, list] of all.entries()) texts.set(list, starts[i]!);
  return { starts, texts };
}

/** The folded terms of a query; none for a blank one. */
export const termsOf = (query: string): string[] =>
  [...new Set(fold(query).split(/\s+/).filter(Boolean))].slice(0, MOST_TERMS);

/** Whether a term has a Latin letter, so that it may be pinyin. */
export const mayBePinyin = (term: string): boolean => /[a-z]/.test(term);

/** A term of a query with its rank in each text, as far as known. */
interface Term {
  readonly text: string;
  /** Whether it may be pinyin. */
  readonly latin: boolean;
  readonly letters: number;
  readonly ranks: Uint8Array;
}

export interface Results {
  /** References, the best first; null for a blank query, which is no search. */
  readonly refs: readonly Ref[] | null;
  /** The same as a set, for filters; made when asked for. */
  readonly set: ReadonlySet<Ref> | null;
}
const NO_SEARCH: Results = { refs: null, set: null };

function resultsOf(refs: readonly Ref[]): Results {
  let set: ReadonlySet<Ref> | undefined;
  return {
    refs,
    get set() {
      return (set ??= new Set(refs));
    },
  };
}

/** Entries in the order in which equally good hits are listed: by table, then by length of the name. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const tables = new Map<string, number>(SEARCHED.map((table, i) => [table, i]));
  const keyed = entries.map((entry) => ({
    entry,
    table: tables.get(entry.ref.split(':')[0]!) ?? -1,
    length: entry.names[0]?.[0].length ?? 0,
  }));
  keyed.sort((a, b) => a.table - b.table || a.length - b.length);
  return keyed.map(({ entry }) => entry);
}

/** Numbers of documents by their scores, the least first; those of one score stay in order. */
function ranked(docs: Uint32Array, scores: Uint16Array): Uint32Array {
  const starts = new Uint32Array(HIGHEST_SCORE + 2);
  for (const score of scores) starts[score + 1]!++;
  for (let score = 1; score < starts.length; score++) starts[score]! += starts[score - 1]!;
  const result = new Uint32Array(docs.length);
  for (let i = 0; i < docs.length; i++) result[starts[scores[i]!]!++] = docs[i]!;
  return result;
}

export class SearchIndex {
  readonly #entries = new Map<Ref, Entry>();
  readonly #refs: Ref[] = [];
  readonly #texts: Text[] = [];
  /** What a document says, nearest first: its names, what stands beside it, its notes. */
  #groups: readonly Lists[] = [];
  /** The query before, its terms, and the documents that it found, in order. */
  #before: { query: string; terms: readonly Term[]; found: Uint32Array } | null = null;

  /** Made at once; see `steps` for many rows. */
  constructor(entries: readonly Entry[] = []) {
    for (const _ of this.#fill(entries));
  }

  /** The same in short steps, between which something else may be done. */
  static *steps(entries: readonly Entry[]): Generator<void, SearchIndex> {
    const index = new SearchIndex();
    yield* index.#fill(entries);
    return index;
  }

  *#fill(unordered: readonly Entry[]): Generator<void> {
    const entries = inOrder(unordered);
    yield;
    const numbers = new Map<string, number>();
    const add = (text: string, readings: string): number[] => {
      if (!text) return [];
      let number = numbers.get(text);
      if (number === undefined) {
        number = this.#texts.push(textOf(text)) - 1;
        numbers.set(text, number);
      }
      // What was a note before may be a name as well.
      if (readings) speak(this.#texts[number]!, text, readings);
      return [number];
    };
    const addNames = (names: readonly Name[]): number[] =>
      names.flatMap(([zh, en, readings]) => [...add(zh, readings), ...add(en, '')]);

    const named = new Map<Ref, number[]>();
    for (const [i, entry] of entries.entries()) {
      this.#entries.set(entry.ref, entry);
      this.#refs.push(entry.ref);
      named.set(entry.ref, addNames(entry.names));
      if (i % STEP === 0) yield;
    }
    const near: number[][] = [];
    const notes: number[][] = [];
    for (const [i, entry] of entries.entries()) {
      near.push([
        ...addNames(entry.company),
        ...addNames(entry.said),
        ...entry.near.flatMap((ref) => named.get(ref) ?? []),
      ]);
      notes.push(entry.notes.flatMap((note) => add(note, '')));
      if (i % STEP === 0) yield;
    }
    const groups: Lists[] = [];
    for (const all of [[...named.values()], near, notes]) {
      groups.push(listsOf(all));
      yield;
    }
    this.#groups = groups;
  }

  /** The entry of a row, or undefined if it cannot be searched for. */
  entry(ref: Ref): Entry | undefined {
    return this.#entries.get(ref);
  }

  /** The rows that a query finds. */
  search(query: string): Results {
    const words = termsOf(query);
    if (!words.length) {
      this.#before = null;
      return NO_SEARCH;
    }
    const before = this.#before;
    // With its first Latin letter a term may be pinyin, and is found where its beginning was not: “新-” and “新-x”.
    const goesOn =
      before &&
      query.startsWith(before.query) &&
      words.length < MOST_TERMS &&
      before.terms.every(({ latin }, t) => latin === mayBePinyin(words[t] ?? ''));
    const terms = words.map((text, t) => this.#term(text, before?.terms[t]));
    const judge = this.#judge(terms);
    const most = goesOn ? before.found.length : this.#refs.length;
    const docs = new Uint32Array(most);
    const scores = new Uint16Array(most);
    let length = 0;
    for (let i = 0; i < most; i++) {
      const doc = goesOn ? before.found[i]! : i;
      const score = judge(doc);
      if (score < 0) continue;
      docs[length] = doc;
      scores[length++] = score;
    }
    const found = docs.slice(0, length);
    this.#before = { query, terms, found };
    const refs: Ref[] = [];
    for (const doc of ranked(found, scores.subarray(0, length))) refs.push(this.#refs[doc]!);
    return resultsOf(refs);
  }

  /**
   * A term with what is known of it: in a text that does not hold the beginning of a term, the term is not found
   * either.
   */
  #term(text: string, before: Term | undefined): Term {
    if (before?.text === text) return before;
    const ranks = new Uint8Array(this.#texts.length).fill(UNKNOWN);
    if (before && before.latin === mayBePinyin(text) && text.startsWith(before.text))
      for (let i = 0; i < ranks.length; i++) if (before.ranks[i] === NONE) ranks[i] = NONE;
    return { text, latin: mayBePinyin(text), letters: lettersOf(text), ranks };
  }

  /** Scores a document by all terms, lower is better; -1 if one is not found. */
  #judge(terms: readonly Term[]): (doc: number) => number {
    const all = this.#texts;
    const groups = this.#groups;
    const { starts, texts } = groups[0]!;
    const phrase = terms.map(({ text }) => text).join(' ');

    /** The best rank of a term in the nearest group that holds it; a text that many rows share is looked at once. */
    function rankOf(doc: number, { text, latin, letters, ranks }: Term): number {
      for (let g = 0; g < groups.length; g++) {
        const { starts, texts } = groups[g]!;
        const end = starts[doc + 1]!;
        let least = NONE;
        for (let i = starts[doc]!; i < end; i++) {
          const number = texts[i]!;
          let rank = ranks[number]!;
          if (rank === UNKNOWN) {
            const candidate = all[number]!;
            rank = letters & ~candidate.letters ? NONE : rankIn(candidate, text, latin);
            ranks[number] = rank;
          }
          if (rank < least) least = rank;
        }
        if (least < NONE) return least + g * GROUP;
      }
      return NONE;
    }
    /** Terms that stand together in a name, as typed, mean that name. */
    function isNamed(doc: number): boolean {
      for (let i = starts[doc]!; i < starts[doc + 1]!; i++)
        if (all[texts[i]!]!.folded.includes(phrase)) return true;
      return false;
    }
    return (doc) => {
      let score = 0;
      for (let t = 0; t < terms.length; t++) {
        const rank = rankOf(doc, terms[t]!);
        if (rank === NONE) return -1;
        score += rank;
      }
      return terms.length > 1 && isNamed(doc) ? 0 : score;
    };
  }
}
