/** From a row of the list to a card, on to others, and back to that row. */
import { expect, it } from 'vitest';
import { ListWay } from '../../src/routes/list-way.svelte';

it('leads back from the card of a row, and from those that it led to, but from no other', () => {
  const way = new ListWay();
  expect(way.back('projects:a')).toBeNull();
  way.leave('projects:a', 300);
  expect(way.back('projects:a')).toMatchObject({ row: 'projects:a', top: 300 });
  way.follow('projects:a', 'parks:b');
  expect(way.back('parks:b')).toMatchObject({ row: 'projects:a', top: 300 });
  // A choice on the map does not come from the list.
  expect(way.back('projects:c')).toBeNull();
  way.follow('projects:c', 'parks:d');
  expect(way.back('parks:d')).toBeNull();
  way.end();
  expect(way.back('parks:b')).toBeNull();
  expect(way.back(null)).toBeNull();
});
