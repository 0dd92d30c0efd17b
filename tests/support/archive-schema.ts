import { toJsonSchema } from '@valibot/to-json-schema';
import { documentVersion } from '../../lib/archive-format/archive-format.ts';
import { articleDocumentSchema } from '../../lib/archive-format/document-schema.ts';
import { blockSchema } from '../../lib/article/block.ts';
import { correctionSchema } from '../../lib/article/correction.ts';

export const schemaFile = 'lib/archive-format/article.schema.json';

/** The JSON Schema of an article's document, as its file has it. What JSON Schema cannot say is left out of it. */
export function schemaText(): string {
  const schema = toJsonSchema(articleDocumentSchema, {
    errorMode: 'ignore',
    typeMode: 'input',
    target: 'draft-2020-12',
    definitions: { block: blockSchema, correction: correctionSchema },
  });
  const titled = {
    title: `An article of a Dateline archive, version ${documentVersion}`,
    description: 'See docs/archive-format.md. Times are milliseconds since 1970, UTC. Fields may be added.',
    ...schema,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
