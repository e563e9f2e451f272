/** What the dialogs of the operator's view have in common. */
import type { Attachment } from 'svelte/attachments';

export interface ModalOptions {
  /** Gives the focus to what is to have it first. */
  readonly begin: (dialog: HTMLDialogElement) => void;
  /** Esc, or what a device has for it. */
  readonly cancel: () => void;
  /** The browser has closed it, as it may without asking at a second Esc. */
  readonly closed: () => void;
}

/** Shows a dialog as a native modal, which keeps the focus inside and gives it back; it goes with its element. */
export const modal =
  ({ begin, cancel, closed }: ModalOptions): Attachment<HTMLDialogElement> =>
  (dialog) => {
    const gone = new AbortController();
    const on = { signal: gone.signal };
    dialog.addEventListener(
      'cancel',
      (event) => {
        event.preventDefault();
        cancel();
      },
      on,
    );
    dialog.addEventListener('close', closed, on);
    dialog.showModal();
    begin(dialog);
    return () => {
      gone.abort();
      dialog.close();
    };
  };
