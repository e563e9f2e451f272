/** The ground of an exported map: land, shaded and hatched units, borders, approximate places. */
import type { Base } from '$lib/scene/base';
import { metresPerUnit, toGrid } from '$lib/scene/frame';
import type { Mark, Scene } from '$lib/scene/scene';
import { DIM, fillInk, HALO_FILL, HALO_LINE, HATCH, OUTLINE } from '$lib/scene/look';
import { hex, type Ink, type Theme } from '$lib/theme/palette';
import { tag } from './markup';

/** Name of the hatch in the file. */
export const HATCH_ID = 'hatch';

/** The pattern of “not stated” where `unit` user units are one pixel. */
export const hatchPattern = (id: string, theme: Theme, unit: number): string =>
  tag(
    'pattern',
    {
      id,
      width: HATCH.step,
      height: HATCH.step,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${unit}) rotate(45)`,
    },
    [
      tag('path', {
        d: `M${HATCH.step / 2} 0V${HATCH.step}`,
        stroke: hex('hatch', theme),
        'stroke-width': HATCH.line,
      }),
    ],
  );

/** The ground in the units of the frame's grid; `unit` of them are one pixel. `chosen` gets an outline. */
export function ground(
  base: Base,
  scene: Scene,
  chosen: Mark['ref'] | null,
  theme: Theme,
  unit: number,
): string[] {
  const ink = (name: Ink): string => hex(name, theme);
  const areas = new Map(scene.areas.map((area) => [area.region_id, area]));
  const units = base.units.map(({ id, d }) => ({ id, d, area: areas.get(id) }));
  const outline = (paths: readonly { d: string }[], name: Ink, width: number): string =>
    tag(
      'g',
      { fill: 'none', stroke: ink(name), 'stroke-width': width * unit },
      paths.map(({ d }) => tag('path', { d })),
    );
  return [
    // What the fills leave of this is the coast.
    outline([...base.neighbours, ...units], 'coast', 2),
    tag('path', { d: base.backdrop, fill: ink('beyond') }),
    tag(
      'g',
      { fill: ink('neighbour') },
      base.neighbours.map(({ d }) => tag('path', { d })),
    ),
    ...units.map(({ id, d, area }) =>
      tag('path', {
        d,
        fill: ink(fillInk(area)),
        'data-ref': area?.ref ?? id,
      }),
    ),
    ...units
      .filter(({ area }) => area?.hatched)
      .map(({ d }) => tag('path', { d, fill: `url(#${HATCH_ID})` })),
    outline([...base.neighbours, ...units.filter(({ area }) => !area?.in_focus)], 'line', 0.8),
    outline(
      units.filter(({ area }) => area?.in_focus),
      'border',
      1.4,
    ),
    outline(
      units.filter(
        ({ area }) => area && (area.emphasis === 'lit' || (chosen && area.ref === chosen)),
      ),
      'chosen',
      OUTLINE,
    ),
    ...scene.halos.map((halo) => {
      const [cx, cy] = toGrid(halo.at);
      const dim = halo.emphasis === 'dim' ? DIM : 1;
      return tag('circle', {
        cx,
        cy,
        r: halo.radius_m / metresPerUnit(halo.at[1]),
        fill: ink(halo.ink),
        'fill-opacity': HALO_FILL * dim,
        stroke: ink(halo.ink),
        'stroke-opacity': HALO_LINE * dim,
        'stroke-width': unit,
      });
    }),
  ];
}
