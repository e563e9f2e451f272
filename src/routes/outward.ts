/** Links that lead out of a frame: other pages are too large for it. */
import { isOpaque } from '$lib/map/opaque';

const linkOf = ({ target }: MouseEvent): HTMLAnchorElement | null => {
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.pathname === location.pathname ? null : link;
};

/** Lets a link that is pressed open a page of its own; before anything else learns of the press. */
export function outward(event: MouseEvent): void {
  const link = linkOf(event);
  if (!link) return;
  link.target = '_blank';
  link.rel = 'noopener';
}

/**
 * Opens the page of a link in a frame without an origin, which may not be allowed to: then, as no browser says so to a reader,
 * the address is returned, otherwise ''. For presses that nothing else has taken.
 */
export function refused(event: MouseEvent): string {
  const link = linkOf(event);
  if (!link?.protocol.startsWith('http') || event.defaultPrevented || !isOpaque()) return '';
  event.preventDefault();
  // With `noopener` it would not be told whether there is a page.
  const opened = open(link.href, '_blank');
  if (opened) opened.opener = null;
  return opened ? '' : link.href;
}
