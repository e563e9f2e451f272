/**
 * For a kiosk's page whose own scripts did not come, as where the network fails while it starts, or fail in this browser:
 * it asks for a newer build and begins anew, again and again, until the page says that it looks after itself. See
 * src/routes/kiosk/care.ts.
 */

/** Milliseconds that a page may take to start, and between two attempts. */
const LONGEST = 90_000;

/** Whether there would be a page, and no error of the browser for good. */
async function reachable() {
  const { controller } = navigator.serviceWorker ?? {};
  try {
    // The worker answers with what the browser keeps: where that was taken from it, there is a worker and no page.
    if (controller && (await caches.match(location.href, { ignoreSearch: true }))) return true;
  } catch {
    // Nothing is kept.
  }
  try {
    return (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

async function look() {
  if ('kept' in document.documentElement.dataset) return;
  try {
    // A newer build may put right what is wrong with this one: nobody else here would let it take over.
    const registration = await navigator.serviceWorker?.getRegistration();
    registration?.waiting?.postMessage({ kind: 'activate' });
    await registration?.update();
  } catch {
    // No worker here, or no server.
  }
  if (await reachable()) location.reload();
  else setTimeout(look, LONGEST);
}

setTimeout(look, LONGEST);
