/** `npm run kiosk`: from a fresh clone to the kiosk on the screen of this machine. */
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ROOT } from './lib/run.mjs';
import { ensureDependencies, setUp } from './setup.mjs';

if (await setUp(ensureDependencies)) {
  const code = await ensureBuild();
  // The server needs a dependency, so it is loaded only when that is installed.
  if (code === 0) await (await import('./kiosk/main.mjs')).main('kiosk', join(ROOT, 'build'));
  else process.exitCode = code;
} else {
  process.exitCode = 1;
}
