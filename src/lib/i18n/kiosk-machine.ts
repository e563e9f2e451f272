/** Moments, times and bytes in the operator's view of the kiosk. */
import type { OperatorWords } from './kiosk-operator';
import type { Locale } from './locale';

const TAG: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };

/** A moment to the second by the clock of the machine. */
export const moment = (at: number | Date, locale: Locale): string =>
  new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'medium', timeStyle: 'medium' }).format(at);

/** The clock of the machine, with its time zone: `… Asia/Shanghai, UTC+8`. */
export function clockWithZone(now: Date, locale: Locale): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const minutes = -now.getTimezoneOffset();
  const [hours, rest] = [Math.trunc(minutes / 60), Math.abs(minutes % 60)];
  const offset = `UTC${minutes < 0 ? '' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
  return [moment(now, locale), timeZone && `${timeZone} (${offset})`].filter(Boolean).join(' · ');
}

/** Bytes as `12.3 MB`, or `4.2 GB` from a thousand on. */
export function bytesOf(bytes: number): string {
  const mega = bytes / 2 ** 20;
  return mega < 1000 ? `${mega.toFixed(1)} MB` : `${(mega / 1024).toFixed(1)} GB`;
}

/** Milliseconds as days, hours and minutes. */
export function durationOf(milliseconds: number, words: OperatorWords): string {
  const minutes = Math.floor(Math.max(milliseconds, 0) / 60_000);
  return words.duration(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
}
