/** `npm run serve`: serves the built site as a good static host would. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './lib/run.mjs';
import { serve as serveFiles } from './lib/static-server.mjs';

/**
 * @param {{ dir?: string, port?: number, host?: string }} [options] port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export const serve = ({ dir = join(ROOT, 'build'), port = 4173, host } = {}) =>
  serveFiles({ dir, port, ...(host !== undefined && { host }) });

/** Serves until the process is asked to end; PORT and HOST choose where. */
export async function serveForever() {
  const port = Number(process.env.PORT || 4173);
  const host = process.env.HOST || 'localhost';
  if (!existsSync(join(ROOT, 'build/404.html'))) {
    console.error('There is no build yet. Run: npm run build');
    process.exitCode = 1;
    return;
  }
  try {
    const { url, close } = await serve({ port, host });
    console.log(`The atlas is at ${url}/ (English: ${url}/en/). Ctrl-C ends it.`);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => void close().then(() => process.exit(0)));
    }
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken. End what uses it, or choose another: PORT=${port + 1} npm start`
        : `Cannot serve at ${host}:${port}: ${message}`,
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await serveForever();
