/**
 * The colours for pages that run no other script: those of the address, or those chosen in the head. Without it
 * they follow the system.
 */
const { documentElement: root } = document;
const asked = new URLSearchParams(location.search).get('theme');

function show(theme) {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** Links to pages keep the choice: files and other hosts have no colours to choose. */
function hand(theme) {
  for (const link of document.querySelectorAll('header a, footer a')) {
    if (link.origin === location.origin && link.pathname.endsWith('/')) {
      link.search = theme === 'auto' ? '' : `?theme=${theme}`;
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
    address.search = theme === 'auto' ? '' : `?theme=${theme}`;
    history.replaceState(history.state, '', address);
  });
});
