/** Chromium's debugging protocol over the two pipes that `--remote-debugging-pipe` gives: JSON, each message ended by a NUL. */

/** @typedef {{ id?: number, sessionId?: string, result?: any, error?: { message: string } }} Message */

export class Pipe {
  #out;
  #next = 1;
  /** What waits for an answer. @type {Map<number, (message: Message) => void>} */
  #open = new Map();
  /** @type {string | undefined} */
  #session;

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

  /** @param {number} within */
  async #attached(within) {
    if (this.#session) return this.#session;
    const { targetInfos } = await this.#ask('Target.getTargets', {}, within);
    const page = targetInfos.find((/** @type {{ type: string }} */ { type }) => type === 'page');
    if (!page) throw new Error('no page');
    const { sessionId } = await this.#ask(
      'Target.attachToTarget',
      { targetId: page.targetId, flatten: true },
      within,
    );
    return (this.#session = sessionId);
  }

  /**
   * Lets the page work out an expression.
   * @param {string} expression
   * @param {number} within milliseconds that each step may take
   * @returns {Promise<unknown>} its value; rejects where the page does not answer
   */
  async evaluate(expression, within) {
    try {
      const session = await this.#attached(within);
      const { result } = await this.#ask(
        'Runtime.evaluate',
        { expression, returnByValue: true },
        within,
        session,
      );
      return result.value;
    } catch (error) {
      this.#session = undefined;
      throw error;
    }
  }

  /**
   * Lets the page go to an address.
   * @param {string} url
   * @param {number} within milliseconds
   */
  async navigate(url, within) {
    await this.#ask('Page.navigate', { url }, within, await this.#attached(within));
  }
}
