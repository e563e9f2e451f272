/** `npm start`: from a fresh clone to the built site at http://localhost:4173. */
import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies, setUp } from './setup.mjs';

if (await setUp(ensureDependencies)) {
  const code = await ensureBuild();
  // The server needs a dependency, so it is loaded only when that is installed.
  if (code === 0) await (await import('./serve.mjs')).serveForever();
  else process.exitCode = code;
} else {
  process.exitCode = 1;
}
