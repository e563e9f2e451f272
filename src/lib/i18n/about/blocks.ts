/** Short forms of the blocks that the text is mostly made of. */
import type { Block } from '../about';

export const text = (text: string): Block => ({ kind: 'text', text });
export const list = (...items: string[]): Block => ({ kind: 'list', items });
