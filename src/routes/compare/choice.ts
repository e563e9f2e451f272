/** Which counties are compared, and which day is today: read from the address, with what the page does without it. */
import type { CompareUnit } from '$lib/model/compare';
import { parse, serialise, type Notice } from '$lib/state/codec';
import type { View } from '$lib/state/view';

/** A comparison has so many counties at least. */
export const LEAST = 2;

export interface Choice {
  readonly view: View;
  /** In the order of the page. */
  readonly chosen: readonly CompareUnit[];
  /** ISO. */
  readonly today: string;
  /** What in the address could not be followed. */
  readonly notices: readonly Notice[];
}

/**
 * What an address asks for. Ids that no county has are told; with fewer than two counties all of them are compared.
 * @param counties those that can be chosen
 * @param day what counts as today where the address does not say, ISO
 */
export function choiceOf(search: string, counties: readonly CompareUnit[], day: string): Choice {
  const { view, notices } = parse(search);
  const unknown = view.compare.filter((id) => !counties.some((unit) => unit.id === id));
  const asked = counties.filter(({ id }) => view.compare.includes(id));
  return {
    view,
    chosen: asked.length < LEAST ? counties : asked,
    today: view.today ?? day,
    notices: [...notices, ...unknown.map((value) => ({ key: 'compare' as const, value }))],
  };
}

/** The query string with a county added or taken away; null where too few would be left. */
export function toggled(
  { view, chosen }: Choice,
  id: string,
  counties: readonly CompareUnit[],
): string | null {
  const ids = chosen.map((unit) => unit.id);
  const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
  if (next.length < LEAST) return null;
  return serialise({ ...view, compare: next.length === counties.length ? [] : next });
}
