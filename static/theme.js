/* The colours chosen on the map, for pages that run no other script: without it they follow the system. */
const theme = new URLSearchParams(location.search).get('theme');
if (['light', 'dark', 'contrast'].includes(theme)) {
  document.documentElement.dataset.theme = theme;
  addEventListener('DOMContentLoaded', () => {
    for (const link of document.querySelectorAll('header a, footer a')) {
      // Pages only: files and other hosts have no colours to choose.
      if (link.origin === location.origin && link.pathname.endsWith('/')) {
        link.search = `?theme=${theme}`;
      }
    }
  });
}
