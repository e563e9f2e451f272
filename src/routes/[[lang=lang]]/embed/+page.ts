/** The embedded map is made ready before the page comes to life. */
import { unpack } from '../../packed';
import { prepared } from '../../prepared';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => prepared(unpack(data.packed));
