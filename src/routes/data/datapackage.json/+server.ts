/** The description of the tables for open-data portals. */
import { dataPackageJson } from '$lib/data/datapackage';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
  new Response(dataPackageJson(), { headers: { 'content-type': 'application/json' } });
