/**
 * Names as they are spoken: which characters of a Chinese name a term in pinyin means. A term is read either as
 * syllables, of which the last may be unfinished (`heis`), or as first letters (`hs`); a Chinese character stands
 * for itself in both (`黑shan`).
 */
import { charsOf, type Char, type Range } from './fold';

/** A letter, digit or Chinese character of a name; anything else is not spoken. */
interface Unit {
  readonly literal: string;
  /** The likeliest first. */
  readonly readings: readonly string[];
  /** First letters as bits, to pass over most characters without looking closer. */
  readonly letters: number;
}
export type Spoken = readonly Unit[];

/** How a term is heard; lower is better. Another reading than the likeliest counts as RARE. */
export const HEARD = { whole: 0, start: 1, letters: 2, part: 3, lettersPart: 4, rare: 5 } as const;
export interface Heard {
  readonly rank: number;
  /** Units from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

const LETTER_A = 97;
/** Longer terms are no pinyin of any name, and matching them would only take time. */
const LONGEST = 60;

const bit = (char: string | undefined): number => {
  const at = (char?.charCodeAt(0) ?? 0) - LETTER_A;
  return at >= 0 && at < 26 ? 1 << at : 1 << 26;
};

const known = new Map<string, Unit>();

function unitOf(literal: string, token: string): Unit {
  const key = `${literal} ${token}`;
  let unit = known.get(key);
  if (!unit) {
    const read = token ? token.split('/') : [];
    // Few type ü as v, many as u.
    const readings = read.flatMap((each) =>
      /^[ln]v/.test(each) ? [each, each.replace('v', 'u')] : [each],
    );
    const letters = [literal, ...readings].reduce((bits, each) => bits | bit(each[0]), 0);
    unit = { literal, readings, letters };
    known.set(key, unit);
  }
  return unit;
}

const isSpoken = ({ folded, isHan }: Char): boolean => isHan || /[\p{L}\p{N}]/u.test(folded);

/** The units of a name with its readings, as pinyin.ts writes them. */
export function spokenOf(text: string, readings: string): Spoken {
  const tokens = readings.split(' ');
  let next = 0;
  return charsOf(text)
    .filter(isSpoken)
    .map(({ folded, isHan }) => unitOf(folded, isHan ? (tokens[next++] ?? '') : ''));
}

/** The part of a text that stretches over some of its units. */
export function rangeOfUnits(text: string, { from, to }: Heard): Range {
  const chars = charsOf(text).filter(isSpoken);
  return [chars[from]!.at, chars[to - 1]!.end];
}

/** What a reading of a term took: an unlikely sound, an unfinished syllable. */
interface Seen {
  rare: boolean;
  open: boolean;
}

/** Neither the character itself nor its likeliest reading; v and u are one. */
const isRare = ({ readings }: Unit, i: number): boolean =>
  i > 0 && readings[i]!.replace('v', 'u') !== readings[0]!.replace('v', 'u');

/** The unit after the last one that a term covers from a unit on, read as syllables; -1 if it does not. */
function syllables(units: Spoken, at: number, term: string, from: number, seen: Seen): number {
  if (from === term.length) return at;
  const unit = units[at];
  if (!unit) return -1;
  for (let i = -1; i < unit.readings.length; i++) {
    const sound = i < 0 ? unit.literal : unit.readings[i]!;
    const most = Math.min(sound.length, term.length - from);
    let same = 0;
    while (same < most && sound.charCodeAt(same) === term.charCodeAt(from + same)) same++;
    if (same < most || most === 0) continue;
    const isOpen = same < sound.length;
    const end = isOpen ? at + 1 : syllables(units, at + 1, term, from + same, seen);
    if (end < 0) continue;
    seen.open ||= isOpen;
    seen.rare ||= isRare(unit, i);
    return end;
  }
  return -1;
}

/** The same for a term read as first letters. */
function letters(units: Spoken, at: number, term: string, seen: Seen): number {
  const end = at + term.length;
  if (end > units.length) return -1;
  for (let k = 0; k < term.length; k++) {
    const unit = units[at + k]!;
    const char = term[k]!;
    if (!(unit.letters & bit(char))) return -1;
    if (unit.literal === char || unit.readings[0]?.[0] === char) continue;
    if (!unit.readings.some((reading) => reading[0] === char)) return -1;
    seen.rare = true;
  }
  return end;
}

/** The best way in which a folded term can be heard in a name, the first of its kind; null if it cannot. */
export function hear(units: Spoken, term: string): Heard | null {
  // As in hei'shan and hei-shan. A longer term must never be heard where its beginning is not.
  const said = term.length > 1 ? term.replace(/(?!^)['-]/g, '') : term;
  if (!said || said.length > LONGEST) return null;
  const first = bit(said[0]);
  const seen: Seen = { rare: false, open: false };
  let best: Heard | null = null;
  for (let at = 0; at < units.length; at++) {
    if (!(units[at]!.letters & first)) continue;
    seen.rare = seen.open = false;
    let to = syllables(units, at, said, 0, seen);
    let rank: number = at > 0 ? HEARD.part : HEARD.start;
    if (at === 0 && to === units.length && !seen.open) rank = HEARD.whole;
    if (to < 0) {
      seen.rare = false;
      to = letters(units, at, said, seen);
      rank = at > 0 ? HEARD.lettersPart : HEARD.letters;
    }
    if (to < 0) continue;
    if (seen.rare) rank = HEARD.rare;
    if (!best || rank < best.rank) best = { rank, from: at, to };
    if (rank <= HEARD.letters) break;
  }
  return best;
}
