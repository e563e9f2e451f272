import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sealed } from './scripts/lib/precache.mjs';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
/** The script that gives a page the colours of its address before anything is painted. */
const [, first = ''] =
  /<script>([^]*?)<\/script>/.exec(
    readFileSync(new URL('./src/app.html', import.meta.url), 'utf8'),
  ) ?? [];
const hash = createHash('sha256').update(first).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: sealed(adapter({ precompress: true, fallback: '404.html' })),
    // The kiosk does that itself: no other page needs it.
    serviceWorker: { register: false },
    // A fixed name keeps two builds of one commit byte for byte the same.
    version: { name: version },
    // No request may leave the host: everything is 'self', inline scripts are hashed.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', `sha256-${hash}`],
        'style-src': ['self'],
        // The hash is the inline style of SvelteKit's own route announcer.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'connect-src': ['self'],
        'font-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
      },
    },
    paths: { relative: true },
    prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
  },
};
