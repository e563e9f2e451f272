/** Chromium's debugging protocol over the two pipes that `--remote-debugging-pipe` gives: JSON, each message ended by a NUL. */

/** @typedef {{ id?: number, sessionId?: string, result?: any, error?: { message: string } }} Message */

export class Pipe {
  #out;
  #next = 1;
  /** What waits for an answer. @type {Map<number, (message: Message) => void>} */
  #open = new Map();
  /** The page that is asked. @type {{ sessionId: string, targetId: string } | undefined} */
  #page;

  /**
   * @param {import('node:stream').Writable} out the browser's descriptor 3
   * @param {import('node:stream').Readable} back its descriptor 4
   */
  constructor(out, back) {
    this.#out = out;
    let text = '';
    back.setEncoding('utf8');
    back.on('data', (/** @type {string} */ part) => {
      const messages = (text + part).split('\0');
      text = messages.pop() ?? '';
      for (const message of messages) this.#take(message);
    });
    // The browser may end at any time: whoever waits for an answer is told so.
    const over = () => {
      for (const id of [...this.#open.keys()])
        this.#take(JSON.stringify({ id, error: { message: 'the browser has ended' } }));
    };
    out.on('error', over);
    back.on('error', over).on('close', over);
  }

  /** @param {string} text */
  #take(text) {
    /** @type {Message} */
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return;
    }
    const { id } = message;
    if (id === undefined) return;
    this.#open.get(id)?.(message);
    this.#open.delete(id);
  }

  /**
   * @param {string} method
   * @param {object} params
   * @param {number} within milliseconds
   * @param {string} [sessionId]
   * @returns {Promise<any>} rejects where there is no answer in time, or an error
   */
  #ask(method, params, within, sessionId) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      // A browser that never reads must not pile up what it is asked, for weeks.
      if (this.#out.writableNeedDrain) throw new Error(`${method}: not read`);
      const timer = setTimeout(() => {
        this.#open.delete(id);
        reject(new Error(`${method}: no answer`));
      }, within);
      this.#open.set(id, ({ result, error }) => {
        clearTimeout(timer);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      this.#out.write(
        `${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`,
      );
    });
  }

  /**
   * @param {number} within
   * @returns {Promise<string[]>} the names of all pages
   */
  async #pages(within) {
    const { targetInfos } = await this.#ask('Target.getTargets', {}, within);
    return targetInfos
      .filter((/** @type {{ type: string }} */ { type }) => type === 'page')
      .map((/** @type {{ targetId: string }} */ { targetId }) => targetId);
  }

  /** @param {number} within */
  async #attached(within) {
    if (this.#page) return this.#page;
    const [targetId] = await this.#pages(within);
    if (!targetId) throw new Error('no page');
    const { sessionId } = await this.#ask(
      'Target.attachToTarget',
      { targetId, flatten: true },
      within,
    );
    return (this.#page = { sessionId, targetId });
  }

  /**
   * Lets the page work out an expression.
   * @param {string} expression
   * @param {number} within milliseconds that each step may take
   * @returns {Promise<unknown>} its value; rejects where the page does not answer
   */
  async evaluate(expression, within) {
    try {
      const { sessionId } = await this.#attached(within);
      const { result } = await this.#ask(
        'Runtime.evaluate',
        { expression, returnByValue: true },
        within,
        sessionId,
      );
      return result.value;
    } catch (error) {
      this.#page = undefined;
      throw error;
    }
  }

  /**
   * Lets the page go to an address.
   * @param {string} url
   * @param {number} within milliseconds
   */
  async navigate(url, within) {
    const { sessionId } = await this.#attached(within);
    await this.#ask('Page.navigate', { url }, within, sessionId);
  }

  /**
   * Closes all pages but the one that is asked.
   * @param {number} within milliseconds that each step may take
   * @returns {Promise<number>} how many were closed
   */
  async closeOthers(within) {
    const { targetId: kept } = await this.#attached(within);
    const others = (await this.#pages(within)).filter((targetId) => targetId !== kept);
    for (const targetId of others) await this.#ask('Target.closeTarget', { targetId }, within);
    return others.length;
  }
}
