/** How large the type of a legend may be that comes by turns. */

/** How much larger than its least its type may be, and whether titles have a line of their own; the best first. */
const SIZES = [1.7, 1.5, 1.35, 1.2, 1.1, 1].flatMap((swell) => [
  [swell, true] as const,
  [swell, false] as const,
]);

/**
 * Makes a legend as large as it is whole, or, where it is not at its least, comes in as few turns as then. Its style
 * sheet says by `--swell-most` how much larger it may be.
 */
export function fit(node: HTMLElement): void {
  const turns = ([swell, roomy]: (typeof SIZES)[number]): number => {
    node.style.setProperty('--swell', String(swell));
    node.toggleAttribute('data-roomy', roomy);
    const blocks = [...node.querySelectorAll(':scope > div')];
    const places = blocks.map((block) => block.getBoundingClientRect());
    const columns = new Set(places.map(({ left }) => Math.round(left)));
    const high = places.filter(({ height }) => Math.floor(height) > node.clientHeight);
    return columns.size + high.length;
  };
  const most = parseFloat(getComputedStyle(node).getPropertyValue('--swell-most'));
  const least = turns([1, false]);
  SIZES.find((size) => size[0] <= most && turns(size) <= least);
}
