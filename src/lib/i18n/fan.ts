/** What is asked where a tap may mean several marks; it comes with the part of the page that asks. */
import type { Locale } from './locale';

export interface FanWords {
  /** Names the buttons around a tap. */
  which(count: number): string;
  /** Leads from them to the list of all. */
  more(count: number): string;
  /** Names that list: what is around the tap and all that is packed in the same counties. */
  all(count: number): string;
}

const zh: FanWords = {
  which: (count) => `这里有${count}个符号，请选一个`,
  more: (count) => `另有${count}项…`,
  all: (count) => `此处及同县圈内共${count}项，请选一项`,
};

const en: FanWords = {
  which: (count) => `${count} symbols lie here: choose one`,
  more: (count) => `${count} more…`,
  all: (count) => `${count} entries here and in the county’s circles: choose one`,
};

export const fanWords: Readonly<Record<Locale, FanWords>> = { zh, en };
