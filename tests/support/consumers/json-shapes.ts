import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const text = { type: 'string' };
const url = { type: 'string', format: 'uri', pattern: '^https?:' };
const moment = { type: 'string', format: 'date-time' };
const author = { type: 'object', anyOf: ['name', 'url', 'avatar'].map((one) => ({ required: [one] })) };

/** JSON Feed 1.1 as https://www.jsonfeed.org/version/1.1/ has it. Extensions begin with an underscore. */
const jsonFeed = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: url,
    feed_url: url,
    description: text,
    language: text,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
        properties: {
          id: { type: 'string', minLength: 1 },
          url,
          external_url: url,
          title: text,
          content_text: text,
          content_html: text,
          summary: text,
          date_published: moment,
          date_modified: moment,
          authors: { type: 'array', items: author },
          tags: { type: 'array', items: text },
          language: text,
        },
        patternProperties: { '^_[^.]+$': { type: 'object' } },
        additionalProperties: false,
      },
    },
  },
  patternProperties: { '^_[^.]+$': { type: 'object' } },
};

const context = 'http://www.w3.org/ns/anno.jsonld';
const contextOf = {
  anyOf: [{ const: context }, { type: 'array', prefixItems: [{ const: context }], minItems: 1 }],
};

const selector = {
  type: 'object',
  required: ['type'],
  oneOf: [
    {
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: text,
        suffix: text,
      },
      required: ['exact'],
    },
    {
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 1 },
      },
      required: ['start', 'end'],
    },
  ],
};

/** The parts of https://www.w3.org/TR/annotation-model/ that a page of highlights has. */
const annotationPage = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': contextOf,
    id: { type: 'string', format: 'uri' },
    type: { const: 'AnnotationPage' },
    generated: moment,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'target'],
        properties: {
          id: { type: 'string', format: 'uri' },
          type: { const: 'Annotation' },
          motivation: { enum: ['highlighting', 'commenting', 'bookmarking', 'describing', 'tagging'] },
          created: moment,
          body: {
            type: 'object',
            required: ['type', 'value'],
            properties: {
              type: { const: 'TextualBody' },
              value: text,
              format: { enum: ['text/plain', 'text/markdown'] },
            },
          },
          target: {
            type: 'object',
            required: ['source', 'selector'],
            properties: {
              type: { const: 'SpecificResource' },
              source: { anyOf: [url, { type: 'object', required: ['id'], properties: { id: url } }] },
              state: { type: 'object', properties: { type: { const: 'TimeState' }, sourceDate: moment } },
              selector: { anyOf: [selector, { type: 'array', items: selector, minItems: 1 }] },
            },
          },
        },
      },
    },
  },
};

const name = { type: 'object', minProperties: 1, properties: { family: text, given: text, literal: text } };
const date = {
  type: 'object',
  anyOf: [{ required: ['date-parts'] }, { required: ['literal'] }, { required: ['raw'] }],
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['integer', 'string'] } },
    },
  },
};

/** What https://github.com/citation-style-language/schema asks of the fields that we write. */
const cslItems = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    properties: {
      id: { type: 'string', minLength: 1 },
      type: { const: 'article-newspaper' },
      title: text,
      author: { type: 'array', items: name },
      issued: date,
      accessed: date,
      URL: url,
      note: text,
      language: text,
      'container-title': text,
      custom: { type: 'object' },
    },
  },
};

export const jsonShapes = { jsonFeed, annotationPage, cslItems };

/** A validator of a JSON Schema, with the formats that schemas name. Schemas must be sound themselves. */
export function validatorOf(schema: object): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
  });
  formats.default(ajv);
  return ajv.compile(schema);
}

/** What is against a value by a schema, each with its place. */
export function schemaFaults(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}
