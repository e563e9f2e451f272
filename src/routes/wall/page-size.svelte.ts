/** The size of the printed page, which a policy without inline styles lets scripts set only as a sheet of rules. */

/** Keeps `@page` to a size in millimetres; to be called while a component is set up. */
export function keepPageSize(
  size: () => { readonly width: number; readonly height: number },
): void {
  $effect(() => {
    const { width, height } = size();
    const rules = new CSSStyleSheet();
    rules.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
    };
  });
}
