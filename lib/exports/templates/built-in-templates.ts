import type { MarkdownTemplate } from '../../article/markdown-template.ts';

/** Names of the templates that come with Dateline; the interface has words for them. */
export const builtInIds = ['obsidian', 'plain', 'logseq', 'quotes'] as const;
export type BuiltInTemplateId = (typeof builtInIds)[number];

/** A part below the text, with a heading of its own; left out where it is empty. */
function section(label: string, name: string): string {
  return `{{#${name}}}

## {{label.${label}}}

{{${name}}}
{{/${name}}}
`;
}

const below = [
  section('highlights', 'highlight-list'),
  section('note', 'note'),
  section('related', 'related-list'),
  section('versions', 'version-list'),
].join('');

const obsidian = `---
{{properties}}
---

# {{title}}

{{head}}

{{text}}
${below}{{#footnotes}}

{{footnotes}}
{{/footnotes}}
`;

const plain = `# {{title}}

{{head}}

{{text}}
${below}{{#footnotes}}

{{footnotes}}
{{/footnotes}}
`;

const logseq = `title:: {{title}}
author:: {{authors | wikilink | join: ", "}}
publisher:: {{publisher | wikilink}}
published:: {{published | date: "YYYY-MM-DD"}}
url:: {{canonical}}
tags:: {{tags | tag | join: ", "}}

- {{text | indent: 2}}
{{#corrections}}
- **{{kind}}** {{correction}}
{{/corrections}}
{{#highlights}}
- {{quote | quote | indent: 2}}
{{#comment}}
  - {{comment | indent: 4}}
{{/comment}}
{{/highlights}}
{{#note}}
- {{note | indent: 2}}
{{/note}}
{{#footnotes}}

{{footnotes}}
{{/footnotes}}
`;

const quotes = `---
title: {{title}}
author: {{authors}}
publisher: {{publisher}}
published: {{published}}
url: {{canonical}}
version: {{version}}
---

# {{title}}

{{author}}, {{publisher}}, {{published | date: "D MMMM YYYY"}}. [{{label.read}}]({{canonical}})
{{#highlights}}

{{quote | quote}}
{{#comment}}

{{comment}}
{{/comment}}
{{/highlights}}
{{#corrections}}

> [!warning] {{kind}}
> {{correction}}
{{/corrections}}
`;

/** By id, as they come: each a beginning that a reader can change and get back. Their names are the interface's words. */
export const builtInTemplates: readonly MarkdownTemplate[] = [
  { id: 'obsidian', name: '', fileName: '{{title}}', text: obsidian },
  { id: 'plain', name: '', fileName: '{{published | date: "YYYY-MM-DD"}} {{title}}', text: plain },
  { id: 'logseq', name: '', fileName: '{{title}}', text: logseq },
  { id: 'quotes', name: '', fileName: '{{publisher}}/{{title}}', text: quotes },
];
