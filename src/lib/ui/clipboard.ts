/** The reader's clipboard. */

/** Puts a text there; false where the browser does not let the page, or the page is not a secure one. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
