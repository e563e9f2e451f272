/** Keys that are for the list of a search. */
const FOR_THE_LIST = /^(?:Arrow(?:Down|Up)|Enter)$/;

/** Keys that were pressed in the field before a search had its answer: they count once it has. */
export class EarlyKeys {
  #keys: KeyboardEvent[] = [];

  /** Keeps a key; false for one that is not for the list. */
  keep(event: KeyboardEvent): boolean {
    if (!FOR_THE_LIST.test(event.key)) return false;
    event.preventDefault();
    this.#keys.push(event);
    return true;
  }
  /** Hands over what was pressed, in its order: the first Enter chooses. */
  replay(to: (event: KeyboardEvent) => void): void {
    const keys = this.#keys.splice(0);
    const enter = keys.findIndex(({ key }) => key === 'Enter');
    for (const event of enter < 0 ? keys : keys.slice(0, enter + 1)) to(event);
  }
  /** What is typed after them asks for something else, and a list that is put away for nothing. */
  forget(): void {
    this.#keys = [];
  }
}
