/** Parts within parts of a built page. */
import { expect, it } from 'vitest';
import { wakeLater } from '$lib/ui/island/waking';

it('one touch wakes what waits within a part as well, the last one after it', () => {
  const woken: string[] = [];
  const ends: (() => void)[] = [];
  const button = document.body.appendChild(document.createElement('button'));
  button.addEventListener('click', () => woken.push('touch'));
  wakeLater(() => woken.push('map'), { last: true });
  wakeLater(() => {
    woken.push('list');
    // As an attachment does: it runs once the part that holds it stands.
    const end = $effect.root(() => {
      $effect(() => {
        wakeLater(() => woken.push('rows'));
      });
    });
    ends.push(end);
  });
  button.click();
  ends.forEach((end) => end());
  button.remove();
  expect(woken).toEqual(['list', 'rows', 'map', 'touch']);
});
