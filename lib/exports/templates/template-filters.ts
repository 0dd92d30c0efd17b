import { tagOf } from '../front-matter.ts';
import { markdownText, oneLine } from '../markdown-text.ts';
import { datePattern } from './date-pattern.ts';
import { isEmpty, plainText, type Speech, type TemplateValue } from './template-values.ts';

/** A filter as a template calls it. */
export interface FilterCall {
  name: string;
  args: readonly (string | number)[];
}

interface Filter {
  /** What it takes: a letter an argument, `t` a text, `n` a whole number. */
  takes: '' | 't' | 'n' | 'tt';
  /** `each`: of a list it is applied to every item. */
  of: 'each' | 'whole';
  apply(value: TemplateValue, args: readonly (string | number)[], speech: Speech): TemplateValue;
}

const onText = (
  change: (text: string, args: readonly (string | number)[]) => string,
  takes: Filter['takes'] = '',
): Filter => ({
  takes,
  of: 'each',
  apply: (value, args, speech) => ({
    type: value.type === 'markdown' ? 'markdown' : 'text',
    text: change(plainText(value, speech), args),
  }),
});

/** What a filter can do; `docs/markdown-templates.md` explains each, held by a test. */
export const templateFilters: Readonly<Record<string, Filter>> = {
  date: {
    takes: 't',
    of: 'each',
    apply: (value, [pattern], speech) => ({
      type: 'text',
      text: value.type === 'date' ? datePattern(value.text, String(pattern), speech) : plainText(value, speech),
    }),
  },
  iso: {
    takes: '',
    of: 'each',
    apply: (value, _, speech) => ({
      type: 'text',
      text: value.type === 'date' ? value.text : plainText(value, speech),
    }),
  },
  upper: onText((text) => text.toUpperCase()),
  lower: onText((text) => text.toLowerCase()),
  slug: onText(slug),
  tag: onText(tagOf),
  truncate: onText((text, [most]) => truncated(text, Number(most)), 'n'),
  replace: onText((text, [what, by]) => (what === '' ? text : text.replaceAll(String(what), () => String(by))), 'tt'),
  yaml: onText(oneLine),
  wikilink: {
    takes: '',
    of: 'each',
    apply: (value, _, speech) => ({ type: 'markdown', text: wikilink(plainText(value, speech)) }),
  },
  quote: {
    takes: '',
    of: 'each',
    apply: (value, _, speech) => eachLine(value, speech, (line) => `> ${line}`.trimEnd()),
  },
  indent: {
    takes: 'n',
    of: 'each',
    apply: (value, [by], speech) =>
      eachLine(value, speech, (line, at) =>
        at === 0 || line === '' ? line : ' '.repeat(Math.min(40, Number(by))) + line,
      ),
  },
  default: {
    takes: 't',
    of: 'whole',
    apply: (value, [text]) => (isEmpty(value) ? { type: 'text', text: String(text) } : value),
  },
  join: { takes: 't', of: 'whole', apply: (value, [between], speech) => joined(value, String(between), speech) },
  first: {
    takes: '',
    of: 'whole',
    apply: (value) => (value.type === 'list' ? (value.items[0] ?? { type: 'text', text: '' }) : value),
  },
  limit: {
    takes: 'n',
    of: 'whole',
    apply: (value, [most]) => (value.type === 'list' ? { ...value, items: value.items.slice(0, Number(most)) } : value),
  },
  count: {
    takes: '',
    of: 'whole',
    apply: (value) => ({ type: 'number', number: value.type === 'list' ? value.items.length : isEmpty(value) ? 0 : 1 }),
  },
};

/** What is wrong with a call; null: nothing. */
export function filterFault({ name, args }: FilterCall): 'filter-unknown' | 'argument' | null {
  if (!Object.hasOwn(templateFilters, name)) return 'filter-unknown';
  const given = args.map((one) => (typeof one === 'number' ? 'n' : 't')).join('');
  return templateFilters[name]?.takes === given ? null : 'argument';
}

export function applyFilters(value: TemplateValue, calls: readonly FilterCall[], speech: Speech): TemplateValue {
  return calls.reduce((one, { name, args }) => {
    const filter = templateFilters[name];
    if (filter === undefined) return one;
    if (filter.of === 'whole' || one.type !== 'list') return filter.apply(one, args, speech);
    return { type: 'list', items: one.items.map((item) => filter.apply(item, args, speech)) };
  }, value);
}

/** A value as Markdown that shows just that value. */
export function asMarkdown(value: TemplateValue, speech: Speech): string {
  if (value.type === 'markdown') return value.text;
  if (value.type === 'list') return value.items.map((item) => asMarkdown(item, speech)).join(', ');
  return markdownText(plainText(value, speech));
}

/** Separators are the template's own words and may hold line ends and Markdown. */
function joined(value: TemplateValue, between: string, speech: Speech): TemplateValue {
  if (value.type !== 'list') return value;
  const isPlain = !/[\n*_#>[\]`|]/.test(between) && value.items.every(({ type }) => type !== 'markdown');
  if (isPlain) return { type: 'text', text: value.items.map((item) => plainText(item, speech)).join(between) };
  return { type: 'markdown', text: value.items.map((item) => asMarkdown(item, speech)).join(between) };
}

function eachLine(value: TemplateValue, speech: Speech, change: (line: string, at: number) => string): TemplateValue {
  return { type: 'markdown', text: asMarkdown(value, speech).split('\n').map(change).join('\n') };
}

function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function truncated(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, Math.max(0, most - 1))
        .join('')
        .trimEnd()}…`;
}

/** A link to a note of that name: what means something in one is left out. */
function wikilink(text: string): string {
  const name = oneLine(text)
    .replace(/[[\]|#^<>{}`%\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? '' : `[[${name}]]`;
}
