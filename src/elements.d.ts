/** An attribute that the types of Svelte do not know yet. */
import 'svelte/elements';

declare module 'svelte/elements' {
  interface HTMLLinkAttributes {
    blocking?: 'render' | undefined;
  }
}
