/** The colours that an address asks for stand from the first paint: a script in the page's head sees to it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../svelte.config.js';

const [, script = ''] =
  /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];

/** What the script makes of a page at an address; `before` is what the page comes with. */
function coloursAt(search: string, before?: string): string | undefined {
  const dataset: { theme?: string } = before ? { theme: before } : {};
  new Function('document', 'location', script)({ documentElement: { dataset } }, { search });
  return dataset.theme;
}

describe('the first look of a page', () => {
  it.each(['light', 'dark', 'contrast'])('has the colours of the address: %s', (theme) => {
    expect(coloursAt(`?theme=${theme}`)).toBe(theme);
    expect(coloursAt(`?layers=clusters&theme=${theme}&keep=1`)).toBe(theme);
  });

  it('else those of the system, or those that the page comes with', () => {
    for (const search of ['', '?theme=auto', '?theme=neon', '?theme=darker', '?mytheme=dark'])
      expect(coloursAt(search), search).toBeUndefined();
    expect(coloursAt('?theme=light', 'dark')).toBe('dark');
  });

  it('is a script that the page allows', () => {
    const hash = createHash('sha256').update(script).digest('base64');
    expect(config.kit?.csp?.directives?.['script-src']).toContain(`sha256-${hash}`);
  });
});
