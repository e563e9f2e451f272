/** The links of a choice on a stage: anew whenever the map has moved, the shelf has scrolled or either has changed. */
import { untrack } from 'svelte';
import type { Link } from '$lib/scene/scene';
import type { Point, Project } from '$lib/svg/framed';
import type { LinkLine, NameBox } from '$lib/svg/link-lines';
import type { StageFan } from './stage-fan.svelte';

export interface StageLinksOptions {
  readonly links: () => readonly Link[];
  /** The names of the view that has come to rest last: lines keep off them. */
  readonly names: () => readonly NameBox[];
  /** Where the code for lines is, once there are any. */
  readonly part: StageFan['part'];
  readonly project: () => Project;
  /** Size factor of symbols. */
  readonly k: () => number;
  /** Null while the stage has no room. */
  readonly size: () => { readonly width: number; readonly height: number } | null;
  /** What holds stage and shelf, and the stage; undefined before they stand. */
  readonly room: () => HTMLElement | undefined;
  readonly stage: () => HTMLElement | undefined;
}

export class StageLinks {
  /** Where rows of the shelf are: measured once they stand, and not with each frame of a moving map. */
  #rows = $state.raw<ReadonlyMap<string, Point> | null>(null);
  #scrolled = $state(0);
  readonly #options: StageLinksOptions;
  /** Chosen for a view at rest: lines go along with what moves, and do not swing. */
  readonly #bends = $derived.by(() => {
    const { links, names, project, k, size, part } = this.#options;
    const [bendsOf, all, placed, rows, known] = [
      part.value?.bendsOf,
      links(),
      names(),
      this.#rows,
      size(),
    ];
    return untrack(
      () => known && bendsOf?.(all, placed, { project: project(), k: k(), rows, size: known }),
    );
  });
  readonly lines: readonly LinkLine[] = $derived.by(() => {
    const { links, project, k, size, part } = this.#options;
    const known = size();
    const bends = this.#bends;
    return (
      (known &&
        part.value?.linkLines(links(), {
          project: project(),
          k: k(),
          rows: this.#rows,
          size: known,
          ...(bends && { bends }),
        })) ||
      []
    );
  });

  /** Made while a component is. */
  constructor(options: StageLinksOptions) {
    this.#options = options;
    $effect(() => {
      const [room, stage] = [options.room(), options.stage()];
      void [options.size(), this.#scrolled];
      // Courses are of the map.
      if (options.links().every(({ kind }) => kind === 'course')) return;
      void options.part.load();
      const { value } = options.part;
      // Measured where a link may end at one.
      if (room && stage && value) this.#rows = value.rowPoints(room, stage);
    });
    $effect(() => {
      void options.links();
      const shelf = options.room()?.querySelector('[data-scroller]');
      if (!shelf) return;
      const sizes = new ResizeObserver(() => this.scrolled());
      sizes.observe(shelf);
      return () => sizes.disconnect();
    });
  }

  /** Rows have moved. */
  scrolled(): void {
    this.#scrolled++;
  }
}
