/**
 * Much data of a page as one string of JSON. As values it would stand in the page as script, which a browser reads several
 * times more slowly than JSON, and in one piece before the page can live.
 */

declare const of: unique symbol;
/** JSON of a value of this type; what it is of is there for the compiler only. */
export type Packed<T> = string & { readonly [of]: T };

/** Whether JSON says a value as it is, what it holds aside. */
function sayable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  return (
    typeof value === 'object' &&
    [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  );
}

/** @throws {TypeError} where the data hold what JSON cannot say, with the key of it */
export const pack = <T extends object>(data: T): Packed<T> =>
  JSON.stringify(data, function (this: Record<string, unknown>, key, value: unknown) {
    // The value itself may be what says itself otherwise, like a date.
    if (!sayable(this[key]))
      throw new TypeError(`JSON has no word for '${key}': ${String(this[key])}`);
    return value;
  }) as Packed<T>;

/** What was packed. */
export const unpack = <T extends object>(data: Packed<T>): T => JSON.parse(data) as T;
