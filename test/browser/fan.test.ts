/** The question which mark was meant: it ends with the visit of whoever was asked. */
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Fan from '../../src/routes/Fan.svelte';
import { mark } from '../fixtures/scene';

it('closes when whoever was asked has gone, with the focus in it, and is none where nobody is', async () => {
  const onclose = vi.fn();
  const spots = ['a', 'b'].map((id, i) => {
    const { ref, glyph } = mark(id, [121, 41]);
    return { ref, glyph, x: 200 + 20 * i, y: 200, r: 12 };
  });
  const props = {
    spots,
    all: spots,
    at: [210, 200] as const,
    size: { width: 800, height: 600 },
    screen: { target: 72, away: false },
    locale: 'en' as const,
    nameOf: (ref: string) => ({ name: ref, kind: 'project' }),
    onselect: vi.fn(),
    onclose,
  };
  const screen = await render(Fan, props);
  const [first] = screen.container.querySelectorAll('button');
  expect(document.activeElement).toBe(first);
  expect(onclose).not.toHaveBeenCalled();
  await screen.rerender({ ...props, screen: { target: 72, away: true } });
  expect(onclose).toHaveBeenCalledOnce();
  expect(props.onselect).not.toHaveBeenCalled();
});
