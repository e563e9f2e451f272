/** Care for a screen that shows much the same for weeks: where fixed things stand, and how bright they are. */

/** Milliseconds once around, and on each step of the way. */
const ROUND = 12 * 60_000;
const STEP = 15_000;

/** How far fixed things are moved, from -1 to 1 right and down: slowly around a flat eight. */
export function drift(milliseconds: number): readonly [number, number] {
  const angle = ((Math.floor(milliseconds / STEP) * STEP) / ROUND) * 2 * Math.PI;
  return [round(Math.sin(angle)), round(Math.sin(2 * angle) / 2)];
}

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/**
 * Whether the screen is to be dimmed at a minute of the day, counted from midnight: between two local times HH:MM, over
 * midnight too. Never if the times are '' or the same.
 */
export function isDimmed(minute: number, from: string, to: string): boolean {
  if (!from || !to) return false;
  const [first, last] = [minutesOf(from), minutesOf(to)];
  return first <= last ? first <= minute && minute < last : minute >= first || minute < last;
}

/** The local minute of the day of a moment. */
export const minuteOfDay = (date = new Date()): number => date.getHours() * 60 + date.getMinutes();

/** A number in a text, with what groups its digits. */
const NUMBER = /\d(?:[\d,]*\d)?(?:\.\d+)?/;

/**
 * A figure on its way up: the first number of the text at a share of its way from zero, with as many decimals as it will
 * have. A text without a number is as it is, and at 1 the text is just itself.
 */
export function countUp(text: string, share: number): string {
  if (share >= 1) return text;
  return text.replace(NUMBER, (found) => {
    const decimals = found.split('.')[1]?.length ?? 0;
    const grouped = found.includes(',');
    const value = Number(found.replaceAll(',', '')) * Math.max(share, 0);
    // Cut, not rounded: no figure on its way is above the one that is stated.
    const [whole = '0', rest] = (Math.floor(value * 10 ** decimals) / 10 ** decimals)
      .toFixed(decimals)
      .split('.');
    return (grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole) + (rest ? `.${rest}` : '');
  });
}
