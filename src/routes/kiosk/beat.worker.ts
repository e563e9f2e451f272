/** Listens to the heart of the kiosk's page, and asks for a new one when it has stopped. */
import { BEAT, Beats } from '$lib/kiosk/beats';

/** `ask`: address that the service worker knows. `patience`: see Beats. */
export type Told =
  | { readonly kind: 'begin'; readonly ask: string; readonly patience: number }
  | { readonly kind: 'beat' };
/** The page is to answer with a beat; or it has, after so many seconds. */
export type Asks = 'beat' | number;

const say = (asks: Asks): void => postMessage(asks);

let beats: Beats | null = null;
let ask = '';

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.kind === 'begin') {
    beats = new Beats(data.patience);
    ask = data.ask;
    return;
  }
  const silent = beats?.beat();
  if (silent) say((silent * BEAT) / 1000);
});

setInterval(() => {
  // Without a service worker this is a file like any other, and nothing comes of it.
  if (beats?.tick()) fetch(ask, { cache: 'no-store' }).catch(() => {});
  say('beat');
}, BEAT);
