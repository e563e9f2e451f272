/** The one program of the folder on a stick; it needs nothing but Node and the site beside it. */
import { fileURLToPath } from 'node:url';
import { main } from '../main.mjs';

await main(process.argv[2] ?? 'kiosk', fileURLToPath(new URL('./site', import.meta.url)));
