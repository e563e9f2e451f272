import { describe, expect, it } from 'vitest';
import { audit } from '$lib/data/audit';
import { loadTables } from '$lib/data/load';
import { parseAs } from '$lib/data/parse';
import { unusedFigures } from '$lib/data/reference';
import { formatIssue } from '$lib/i18n/row-issues';
import { documentPath, readDocument, readTables } from '../../scripts/lib/document';

const files = readTables();
const unused = parseAs('unused-figures', unusedFigures, files['unused-figures'] ?? '');
const document = readDocument(documentPath());

describe('the tables of data/', () => {
  it('are consistent', () => {
    const { tables, issues } = loadTables(files);
    expect([...issues, ...unused.issues].map((issue) => formatIssue(issue, 'en'))).toEqual([]);
    expect(tables).toBeDefined();
  });

  it.runIf(document)('follow from the document', () => {
    const { tables } = loadTables(files);
    const findings = audit(
      document!,
      tables!,
      unused.rows.map(({ value }) => value),
    );
    expect(findings).toEqual([]);
  });
});
