import { yamlInside, yamlValue } from '../front-matter.ts';
import { markdownAddress, oneLine } from '../markdown-text.ts';
import { applyFilters, asMarkdown } from './template-filters.ts';
import type { TagPlace, TemplateNode } from './template-syntax.ts';
import { isEmpty, nothing, plainText, type Speech, type TemplateValue } from './template-values.ts';

/** UTF-16 units that a file may have: no article comes near. */
const longest = 5_000_000;

/** Thrown where a template makes more of an article than can be meant: lists within lists within lists. */
export class TemplateTooLong extends Error {}

export type Names = Readonly<Record<string, TemplateValue>>;

/** Writes a template with these values. `file-name`: what is put in makes no folders. */
export function renderTemplate(
  nodes: readonly TemplateNode[],
  names: Names,
  speech: Speech,
  kind: 'text' | 'file-name',
): string {
  let length = 0;
  const write = (all: readonly TemplateNode[], scopes: readonly Names[]): string => {
    let text = '';
    for (const node of all) {
      const part = nodeText(node, scopes);
      length += node.type === 'section' ? 0 : part.length + 1;
      if (length > longest) throw new TemplateTooLong();
      text += part;
    }
    return text;
  };
  const nodeText = (node: TemplateNode, scopes: readonly Names[]): string => {
    if (node.type === 'literal') return node.text;
    const value = lookup(node.name, scopes);
    if (node.type === 'value') {
      const filtered = applyFilters(value, node.filters, speech);
      return kind === 'file-name'
        ? oneLine(plainText(filtered, speech)).replace(/[/\\]/g, '-')
        : written(filtered, node.place, speech);
    }
    if (isEmpty(value) || node.inverted) return isEmpty(value) === node.inverted ? write(node.nodes, scopes) : '';
    if (value.type !== 'list') return write(node.nodes, scopes);
    return value.items.map((item) => write(node.nodes, [scopeOf(item), ...scopes])).join('');
  };
  return write(nodes, [names]);
}

function lookup(name: string, scopes: readonly Names[]): TemplateValue {
  const scope = scopes.find((one) => Object.hasOwn(one, name));
  return scope?.[name] ?? nothing;
}

function scopeOf(item: TemplateValue): Names {
  return item.type === 'record' ? { ...item.fields, '.': item } : { '.': item };
}

function written(value: TemplateValue, place: TagPlace, speech: Speech): string {
  switch (place) {
    case 'body':
      if (value.type === 'url') return markdownAddress(value.text) ?? '';
      return value.type === 'yaml' ? '' : asMarkdown(value, speech);
    case 'yaml':
      return inYaml(value, speech);
    case 'yaml-double':
      return yamlInside(inWords(value, speech));
    case 'yaml-single':
      return oneLine(inWords(value, speech)).replaceAll("'", "''").replaceAll('<%', '< %').replaceAll('{{', '{ {');
  }
}

function inYaml(value: TemplateValue, speech: Speech): string {
  if (value.type === 'yaml') return value.text.trimEnd();
  if (value.type === 'number') return yamlValue(value.number);
  if (value.type === 'list') return yamlValue(value.items.map((item) => inWords(item, speech)));
  return isEmpty(value) ? '' : yamlValue(inWords(value, speech));
}

/** Properties keep dates as they are stated, for programs to sort by. */
function inWords(value: TemplateValue, speech: Speech): string {
  return value.type === 'date' ? value.text : plainText(value, speech);
}
