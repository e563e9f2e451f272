/** A piece of the manifest of Vite; paths from the root of the site. */
export interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}
/** See src/lib/kiosk/precache.ts. */
export interface Precache {
  name: string;
  pages: string[];
  files: Record<string, string>;
}
export declare const WORKER: string;
/** The scripts, styles and workers that the kiosk's pages ever ask for, sorted; `textOf` gives the text of a node of Kit. */
export declare function scriptsOf(
  manifest: Record<string, Chunk>,
  textOf: (source: string) => string,
): string[];
/** What the built site in a folder has for a kiosk; throws if a page of it asks for a script that is not among them. */
export declare function precacheOf(dir: string, scripts: string[], worker: string): Precache;
/** Writes into the worker of a built site what it has to keep. */
export declare function seal(dir: string, scripts: string[]): void;
/** An adapter whose site has a sealed worker. */
export declare function sealed(
  adapter: import('@sveltejs/kit').Adapter,
): import('@sveltejs/kit').Adapter;
