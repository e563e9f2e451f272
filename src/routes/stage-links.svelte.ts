/** The links of a choice on a stage: anew whenever the map has moved, the shelf has scrolled or either has changed. */
import type { Link } from '$lib/scene/scene';
import { rowPoints, type Point, type Project } from '$lib/svg/framed';
import { linkLines, type LinkLine } from '$lib/svg/link-lines';

export interface StageLinksOptions {
  readonly links: () => readonly Link[];
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
  readonly lines: readonly LinkLine[] = $derived.by(() => {
    const { links, project, k, size } = this.#options;
    const known = size();
    return known
      ? linkLines(links(), { project: project(), k: k(), rows: this.#rows, size: known })
      : [];
  });

  /** Made while a component is. */
  constructor(options: StageLinksOptions) {
    this.#options = options;
    $effect(() => {
      const [room, stage] = [options.room(), options.stage()];
      void [options.size(), this.#scrolled];
      // Measured where a link may end at one.
      if (room && stage && options.links().length) this.#rows = rowPoints(room, stage);
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
