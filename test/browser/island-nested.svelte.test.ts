/** Parts within parts of a built page. */
import { expect, it } from 'vitest';
import { wakeLater } from '$lib/ui/island/waking';

it('a touch wakes what it is in, though that waits within what is asleep itself', () => {
  const woken: string[] = [];
  const outer = document.body.appendChild(document.createElement('div'));
  const inner = outer.appendChild(document.createElement('div'));
  const row = inner.appendChild(document.createElement('button'));
  row.addEventListener('pointerdown', () => woken.push('touch'));
  const ends: (() => void)[] = [];
  wakeLater(
    () => {
      woken.push('panel');
      const end = $effect.root(() => {
        $effect(() => {
          wakeLater(() => woken.push('list'), { target: inner, below: true });
        });
      });
      ends.push(end);
    },
    { target: outer },
  );
  row.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  ends.forEach((end) => end());
  outer.remove();
  expect(woken).toEqual(['panel', 'list', 'touch']);
});

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
