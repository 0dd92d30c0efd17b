import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { exportedFiles } from '../../support/archive-files.ts';
import { schemaFile, schemaText } from '../../support/archive-schema.ts';
import { memoryArchive } from '../../support/archives.ts';
import { fillGenerated } from '../../support/generated-archive.ts';

const shipped: object = JSON.parse(readFileSync(schemaFile, 'utf8'));

describe('the JSON Schema of an article’s document', () => {
  it('is what documents are read with: `node scripts/bootstrap.mjs scripts/write-archive-schema.ts` writes it', () => {
    expect(shipped).toEqual(JSON.parse(schemaText()));
  });

  it('passes what is exported, and nothing that lacks its text', async () => {
    const { database } = memoryArchive();
    await database.open();
    const ids = await fillGenerated(database, { articles: 48 });
    const files = await exportedFiles(database, 'json', ids);
    expect(files).toHaveLength(48);
    expect(new Set(files.map(({ path }) => path)).size).toBe(48);
    const ajv = new Ajv2020({ strict: false, allErrors: false });
    addFormats.default(ajv);
    const isDocument = ajv.compile(shipped);
    for (const { content } of files) {
      const document = JSON.parse(String(content));
      expect(isDocument(document), JSON.stringify(isDocument.errors)).toBe(true);
      delete document.versions[0].blocks;
      expect(isDocument(document)).toBe(false);
    }
  });
});
