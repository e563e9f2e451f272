/** Writes `data/datapackage.json` from the declarations of the tables. */
import { writeFileSync } from 'node:fs';
import { dataPackageJson } from '../src/lib/data/datapackage';
import { DATA } from './lib/document';

writeFileSync(`${DATA}datapackage.json`, dataPackageJson());
