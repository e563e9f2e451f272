/** Names find their place on the map in English, and keep it. */
import { placementIn } from '../fixtures/placement';

placementIn('en');
