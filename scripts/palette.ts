/** Writes `src/lib/theme/palette.css` from the palette. */
import { writeFileSync } from 'node:fs';
import { paletteCss } from '../src/lib/theme/palette';

writeFileSync(new URL('../src/lib/theme/palette.css', import.meta.url), paletteCss());
