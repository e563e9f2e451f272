/** Hands a file that was made in the page to the reader. */

/** Today on the reader's clock, `2024-01-08`. Swedish writes dates as the standard does. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

export function download(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The download has begun when the click returns, but not every browser has read the content by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
