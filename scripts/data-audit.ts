/**
 * Holds data/*.csv against the document: `npm run data:audit -- FILE`, or ATLAS_DOCUMENT.
 * Exits with 1 if there is a finding, with 2 if there is no document.
 */
import { audit } from '../src/lib/data/audit';
import { assertTables } from '../src/lib/data/load';
import { parseAs } from '../src/lib/data/parse';
import { unusedFigures } from '../src/lib/data/reference';
import { formatIssue } from '../src/lib/i18n/row-issues';
import { documentPath, readDocument, readTables } from './lib/document';

function main(): number {
  const path = documentPath(process.argv.slice(2));
  const document = readDocument(path);
  if (!document) {
    console.error(
      path
        ? `There is no document at ${path}.`
        : 'No document: give its path as an argument or in ATLAS_DOCUMENT.',
    );
    return 2;
  }
  const files = readTables();
  const tables = assertTables(files);
  const unused = parseAs('unused-figures', unusedFigures, files['unused-figures'] ?? '');
  for (const issue of unused.issues) console.error(formatIssue(issue, 'en'));

  const findings = audit(
    document,
    tables,
    unused.rows.map(({ value }) => value),
  );
  for (const { table, id, line, reason } of findings) {
    console.error(`${table} ${id}, line ${line}: ${reason}`);
  }
  const count = findings.length + unused.issues.length;
  console.log(count === 0 ? 'Every fact follows from the document.' : `${count} finding(s).`);
  return count === 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
