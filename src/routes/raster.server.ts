/** SVG to PNG when the site is built, with the font of the project and nothing of the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const FONT = 'src/lib/export/font/card';

let ready: Promise<Uint8Array> | undefined;

/** Loads renderer and font once. */
const load = (): Promise<Uint8Array> =>
  (ready ??= (async () => {
    const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
    await initWasm(readFileSync(wasm));
    return readFileSync(`${FONT}.otf`);
  })());

let known: Set<string> | undefined;

/** Whether the font has every character of a text. */
export function covered(text: string): boolean {
  known ??= new Set(readFileSync(`${FONT}.txt`, 'utf8'));
  return [...text].every((char) => known!.has(char));
}

/** A picture as PNG. */
export async function png(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const font = await load();
  const resvg = new Resvg(svg, {
    font: { fontBuffers: [font], defaultFontFamily: 'Noto Serif CJK SC', loadSystemFonts: false },
  });
  const rendered = resvg.render();
  try {
    return new Uint8Array(rendered.asPng());
  } finally {
    rendered.free();
    resvg.free();
  }
}
