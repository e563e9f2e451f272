/**
 * Much data of a page as one string. As values it would stand in the page as script, which a browser reads several
 * times more slowly than JSON, and in one piece before the page can live.
 */

/** JSON of a value of this type. */
export type Packed<T> = string & { readonly of?: T };

/** @param data nothing but what JSON can say */
export const pack = <T extends object>(data: T): Packed<T> => JSON.stringify(data);

export const unpack = <T extends object>(data: Packed<T>): T => JSON.parse(data) as T;
