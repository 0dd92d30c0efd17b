import { exportWordNames } from '../../article/export-format.ts';

/** The names of values, and of lists whose items have fields; `docs/markdown-templates.md` explains each, held by a test. */
export const templateNames = {
  values: [
    'title',
    'subtitle',
    'kicker',
    'author',
    'publisher',
    'host',
    'agency',
    'section',
    'dateline',
    'place',
    'language',
    'published',
    'modified',
    'saved',
    'read',
    'taken',
    'exported',
    'url',
    'canonical',
    'archived',
    'image',
    'id',
    'hash',
    'version',
    'words',
    'properties',
    'head',
    'text',
    'note',
    'highlight-list',
    'correction-list',
    'related-list',
    'version-list',
    'footnotes',
  ],
  lists: {
    authors: [],
    tags: [],
    collections: [],
    keywords: [],
    corrections: ['kind', 'correction', 'wrong', 'right', 'date'],
    highlights: ['quote', 'comment', 'marked'],
    related: ['headline', 'link'],
    versions: ['number', 'headline', 'date'],
  },
} as const;

export type TemplateName = (typeof templateNames.values)[number] | keyof typeof templateNames.lists;

const lists: Readonly<Record<string, readonly string[]>> = templateNames.lists;
const labels = exportWordNames.map((name) => `label.${name}`);
const known: ReadonlySet<string> = new Set([...templateNames.values, ...Object.keys(lists), ...labels]);

/** The fields that the items of a list have. */
export function fieldsOf(name: string): readonly string[] {
  return Object.hasOwn(lists, name) ? ['.', ...(lists[name] ?? [])] : [];
}

/** `fields`: those of the sections around. */
export function isKnownName(name: string, fields: readonly string[]): boolean {
  return known.has(name) || fields.includes(name);
}
