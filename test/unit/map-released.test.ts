/** What layers of the moving map give back of what eased their attributes, without a graphics card. */
import { expect, it, vi } from 'vitest';
import { giveBack, type Easings } from '../../src/lib/map/released';

it('all that eased an attribute is given back, once, after deck.gl has ended it', () => {
  const done: string[] = [];
  const does = (what: string) => vi.fn(() => void done.push(what));
  const easing = (name: string) => ({
    attributeInTransition: { delete: does(`${name} buffer`) },
    transform: {
      model: { vertexArray: { destroy: does(`${name} array`) } },
      transformFeedback: { destroy: does(`${name} feedback`) },
    },
  });
  class Manager implements Easings {
    transitions: Record<string, ReturnType<typeof easing>> = {
      size: easing('size'),
      colour: easing('colour'),
    };
    _removeTransition(name: string): void {
      done.push(`${name} ended`);
      delete this.transitions[name];
    }
  }
  const manager = new Manager();
  giveBack(manager);
  manager._removeTransition('size');
  expect(done).toEqual(['size ended', 'size buffer', 'size array', 'size feedback']);
  expect(Object.keys(manager.transitions)).toEqual(['colour']);
});
