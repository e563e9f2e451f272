/** Names that a page shows before it lives stay where they are as it comes to life, at the sizes that it really has. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { buildScene } from '$lib/scene/build';
import { frameWidth, frameZoom, roomOf, symbolScale } from '$lib/scene/frame';
import { placeLabels, type PlacedLabel } from '$lib/scene/placement';
import { inStage } from '$lib/svg/framed';
import { DEFAULT_VIEW, LAYERS } from '$lib/state/view';
import { furniture } from '../../src/routes/furniture';
import { ON_A_DESK } from '../../src/routes/large-screen';
import { buildAtlas } from '$lib/model/atlas';
import { keepHomes } from '$lib/scene/layout';
import { forClient } from '../../src/routes/client-tables';
import { asPainted, type AsPainted } from '../../src/routes/painted.server';
import { prepared } from '../../src/routes/prepared';
import { paintedIn, placeAhead } from '../../src/routes/stage-labels.svelte';
import { atlas, base, tables } from '../fixtures/atlas';
import { STAGES } from '../fixtures/placement';

/** Pixels by which a name may be moved without a jump. */
const STILL = 8;
/** From one place on a land to the next, in pixels of a phone. */
const STEP = 8.5;
/** How much nearer or farther a name stands off its place than where it was placed: see Labels.svelte. */
const spreadIn = (frame: number): number => (frame < 520 ? 1 : frame > 860 ? 1.2 : 1);

/** Names at most that move by more, or take other lines: a place that is good on one stage may not be so on another, or have a better one there. */
const MOVED = {
  zh: { 'phone 390×844': 0, 'desktop 1440×900': 0, 'screen 1920×1080': 1 },
  en: { 'phone 390×844': 0, 'desktop 1440×900': 0, 'screen 1920×1080': 2 },
} as const;
const SIZES = ['phone 390×844', 'desktop 1440×900', 'screen 1920×1080'] as const;

describe.each(['zh', 'en'] as const satisfies Locale[])('in %s', (locale) => {
  const scene = buildScene(atlas, DEFAULT_VIEW, locale, base);
  const readied = placeAhead(scene, locale);

  it.each(SIZES)('hardly a name moves on a %s', (size) => {
    const [width, height] = STAGES[locale][size];
    const frame = frameWidth(width, height);
    const k = symbolScale(frame);
    const project = inStage({ width, height });
    const kind = size === 'phone 390×844' ? 'phone' : 'desk';
    const { labels: ahead, k: shownFor } = readied[kind]!;
    const shown = {
      ...ON_A_DESK,
      wide: true,
      zooming: false,
      shelved: true,
      ways: 'find',
      notice: { width: 0, height: 0 },
    } as const;
    const placed = placeLabels(scene, {
      project,
      width,
      height,
      k: k * scene.fit,
      zoom: frameZoom(frame),
      locale,
      reserve: scene.reserve?.at(roomOf(frame, k)),
      taken: furniture({ width, height }, shown, kind === 'phone'),
      shownAt: paintedIn(readied)[kind],
    });
    /** Where a name begins, or ends, and its middle, before the page lives and afterwards. */
    const before = ({ at, offset, dx, y, box, dot }: PlacedLabel): [number, number] => {
      const [px, py] = project(at);
      const spread = dot ? 1 : spreadIn(frame);
      const middle = (box[1] + box[3]) / 2 - y;
      return [
        px + spread * (offset[0] * shownFor + dx),
        py + spread * (offset[1] * shownFor + middle),
      ];
    };
    const after = ({ x, dx, box }: PlacedLabel): [number, number] => [
      x + dx,
      (box[1] + box[3]) / 2,
    ];
    // The name of a neighbour takes its middle where that is in the view: beside it is other land.
    const stays = ahead.flatMap((label) => {
      const now = placed.find(({ id }) => id === label.id);
      return label.lines.length && label.style !== 'neighbour' && now ? [{ label, now }] : [];
    });
    expect(stays.length).toBeGreaterThan(8);
    for (const { label, now } of stays)
      expect([now.size, now.more], `type of ${label.id}`).toEqual([label.size, label.more]);
    const moved = stays.flatMap(({ label, now }) => {
      const [[ax, ay], [bx, by]] = [before(label), after(now)];
      if (now.lines.join() !== label.lines.join()) return [`${label.id} has other lines`];
      const far = Math.hypot(ax - bx, ay - by);
      return far > STILL ? [`${label.id} by ${Math.round(far)} px`] : [];
    });
    expect(moved.length, moved.join()).toBeLessThanOrEqual(MOVED[locale][size]);
  });

  it.each(SIZES)('no layer that comes moves the name of a county on a %s', (size) => {
    const [width, height] = STAGES[locale][size];
    const frame = frameWidth(width, height);
    const k = symbolScale(frame);
    const stage = { project: inStage({ width, height }), width, height, zoom: frameZoom(frame) };
    const shownAt = paintedIn(readied)[frame < 520 ? 'phone' : 'desk'];
    const at = (layers: typeof DEFAULT_VIEW.layers) => {
      const one = buildScene(atlas, { ...DEFAULT_VIEW, layers }, locale, base);
      const reserve = one.reserve?.at(roomOf(frame, k));
      return placeLabels(one, { ...stage, k: k * one.fit, locale, reserve, shownAt })
        .filter(({ style }) => style === 'county')
        .map(({ id, x, dx, box }) => ({ id, x: x + dx, y: box[1] }));
    };
    const first = at(['investment']);
    expect(first).toHaveLength(4);
    for (const layers of [['clusters'], ['culture'], LAYERS] as const) {
      const now = at(layers);
      for (const { id, x, y } of first) {
        const same = now.find((label) => label.id === id)!;
        expect(Math.hypot(same.x - x, same.y - y), `${layers} ${id}`).toBeLessThanOrEqual(STEP);
      }
    }
  });
});

describe('what comes with a built page', () => {
  it('is what the page would find by itself', () => {
    const client = forClient(tables, 'en');
    const painted: AsPainted = JSON.parse(JSON.stringify(asPainted(client, 'en', base)));
    const [told, alone] = [buildAtlas(client), buildAtlas(client)];
    keepHomes(told, base, new Map(painted.homes));
    const [first, second] = [told, alone].map((of) => buildScene(of, DEFAULT_VIEW, 'en', base));
    expect(painted.homes.map(([id]) => id).sort()).toEqual(
      atlas.counties.map(({ region_id }) => region_id).sort(),
    );
    expect(first!.marks).toEqual(second!.marks);
    const keys = paintedIn(placeAhead(second!, 'en'));
    expect(painted.names).toEqual(keys);
    expect(Object.keys(keys.phone!).length).toBeGreaterThan(8);
  });

  it('is what packs of the page follow', async () => {
    const client = forClient(tables, 'zh');
    const painted = asPainted(client, 'zh', base);
    const elsewhere = painted.homes.map(([id, [x, y]]) => [id, [x + 200, y]] as const);
    const marksWith = async (homes: AsPainted['homes']) => {
      const source = {
        locale: 'zh',
        base,
        tables: client,
        painted: { ...painted, homes },
      } as const;
      return (await prepared(source)).prepared.scene!.marks;
    };
    expect(await marksWith(painted.homes)).toEqual(
      buildScene(buildAtlas(client), DEFAULT_VIEW, 'zh', base).marks,
    );
    expect(await marksWith(elsewhere)).not.toEqual(await marksWith(painted.homes));
  });
});
