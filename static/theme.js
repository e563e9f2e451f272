/**
 * The colours for pages that run no other script: those of the address, or those chosen in the head. Without it
 * they follow the system. A shortlist in the address is handed on to the next page.
 */
const { documentElement: root } = document;
const asked = new URLSearchParams(location.search).get('theme');
/** The shortlist that a reader brings along, as it stands in the address. */
const kept = /[?&](keep=[^&]*)/.exec(location.search)?.[1] ?? '';

function show(theme) {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** The query string that takes both along. */
function carried(theme) {
  const pairs = [kept, theme === 'auto' ? '' : `theme=${theme}`].filter(Boolean);
  return pairs.length ? `?${pairs.join('&')}` : '';
}

/** Links to pages keep the choice: files and other hosts have no colours to choose. */
function hand(theme) {
  for (const link of document.querySelectorAll('header a, footer a')) {
    if (link.origin === location.origin && link.pathname.endsWith('/')) {
      link.search = carried(theme);
    }
  }
}

const first = ['light', 'dark', 'contrast'].includes(asked) ? asked : 'auto';
show(first);
addEventListener('DOMContentLoaded', () => {
  const select = document.querySelector('header select');
  select.value = first;
  hand(first);
  select.addEventListener('change', () => {
    const theme = select.value;
    show(theme);
    hand(theme);
    const address = new URL(location);
    address.search = carried(theme);
    history.replaceState(history.state, '', address);
  });
});
