/** The HTML that puts the map into another page. */
import { escape } from './markup';

export const EMBED_SIZES = {
  full: ['100%', 480],
  narrow: [320, 480],
  column: [640, 420],
  wide: [960, 600],
} as const;
/** Width in pixels or percent and height in pixels, by name. */
export type EmbedSize = keyof typeof EMBED_SIZES;

/** What a sandboxed frame may: run scripts, and open the pages of its links. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

export interface EmbedCode {
  /** Absolute address of the embedded map with its query. */
  readonly src: string;
  /** Name of the frame for those who hear it. */
  readonly title: string;
  readonly size: EmbedSize;
  readonly sandboxed: boolean;
}

/** One `iframe` element, its attributes escaped. */
export function embedCode({ src, title, size, sandboxed }: EmbedCode): string {
  const [width, height] = EMBED_SIZES[size];
  const attributes = {
    src,
    title,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    style: 'border:0;max-width:100%',
    ...(sandboxed ? { sandbox: SANDBOX } : {}),
  };
  const list = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`);
  return `<iframe ${list.join(' ')}></iframe>`;
}
