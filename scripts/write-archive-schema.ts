import { writeFileSync } from 'node:fs';
import { schemaFile, schemaText } from '../tests/support/archive-schema.ts';

/** Writes the JSON Schema of an article's document from the schemas that documents are read with: `node scripts/bootstrap.mjs scripts/write-archive-schema.ts`. */
writeFileSync(schemaFile, schemaText());
