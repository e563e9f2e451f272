/**
 * A kiosk's page that hung is sent here, to another name of its own server, and from here back: see
 * src/lib/kiosk/restart.ts. Only pages of the same server on this machine are gone back to.
 */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** The name that a hung page is sent to; elsewhere, as on a public server, nobody is led on. */
const HERE = 'restart.localhost';
/** Milliseconds until the hung page is gone, and between two looks whether its server answers. */
const FIRST = 1000;
const AGAIN = 5000;

function target() {
  try {
    const url = new URL(decodeURIComponent(location.hash.slice(1)));
    const same =
      location.hostname === HERE && url.protocol === location.protocol && url.port === location.port;
    return same && LOOPBACK.test(url.hostname) ? url : null;
  } catch {
    return null;
  }
}

async function back(url) {
  try {
    // Its server answers; a page would be kept from who asks from another site, a script is not.
    await fetch(new URL('restart.js', url.origin + location.pathname), {
      mode: 'no-cors',
      cache: 'no-store',
    });
    location.replace(url);
  } catch {
    setTimeout(back, AGAIN, url);
  }
}

const url = target();
if (url) setTimeout(back, FIRST, url);
