/**
 * Bytes of a table to text. Spreadsheets in China still save GB18030, and Excel adds byte order
 * marks, so the encoding is found here and nowhere else.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** How many characters could not be read and stand as U+FFFD in the text. */
  readonly unreadable: number;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const result = (text: string, encoding: Encoding): Decoded => ({
  text,
  encoding,
  unreadable: text.split('\uFFFD').length - 1,
});

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Some Chinese words in GB18030 happen to be valid UTF-8 of rare letters: 食品 reads as ʳƷ. Text
 * with such letters and without a single character of three bytes, as all Chinese has, is doubtful.
 * Tone marks of pinyin (ǎ, ǐ, …) are letters that do occur.
 */
const isDoubtful = (text: string) =>
  /[\u0180-\u01cc\u01dd-\u036f\u0500-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text);

/**
 * Reads a byte order mark, else strict UTF-8, else GB18030. Never throws: what cannot be read is
 * counted in `unreadable`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = BOMS.find(([, bom]) => bom.every((byte, i) => bytes[i] === byte));
  if (marked) return result(new TextDecoder(marked[0]).decode(bytes), marked[0]);
  const text = strictUtf8(bytes);
  if (text !== undefined && !isDoubtful(text)) return result(text, 'utf-8');
  const chinese = result(new TextDecoder('gb18030').decode(bytes), 'gb18030');
  return text !== undefined && chinese.unreadable > 0 ? result(text, 'utf-8') : chinese;
}
