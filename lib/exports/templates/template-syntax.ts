import type { TemplateFault, TemplateFaultCode } from '../../article/template-fault.ts';
import { failure, type Result, success } from '../../foundation/result.ts';
import { type FilterCall, filterFault } from './template-filters.ts';
import { fieldsOf, isKnownName } from './template-names.ts';

/**
 * Where a tag stands: in the body, or in the front matter by itself, between double or between single quotation marks.
 * What is put in is written accordingly.
 */
export type TagPlace = 'body' | 'yaml' | 'yaml-double' | 'yaml-single';

export type TemplateNode =
  | { type: 'literal'; text: string }
  | { type: 'value'; name: string; filters: readonly FilterCall[]; place: TagPlace }
  | { type: 'section'; name: string; inverted: boolean; nodes: readonly TemplateNode[] };

const deepest = 8;
const tag = /\{\{([\s\S]*?)\}\}/g;
const call = /^([a-z-]+)\s*(?::\s*([\s\S]*))?$/;
/** Arguments: texts in quotation marks or whole numbers, commas between. */
const argument = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\d{1,6}))\s*(?:,|$)/y;

interface OpenSection {
  name: string;
  inverted: boolean;
  nodes: TemplateNode[];
  at: number;
  fields: readonly string[];
}

/** Reads a template, or says where it is wrong. Nothing in it can run: it names values, and filters from a fixed list. */
export function parseTemplate(
  text: string,
  part: TemplateFault['part'],
): Result<readonly TemplateNode[], TemplateFault> {
  const fault = (code: TemplateFaultCode, at: number, found: string) => failure(faultAt(text, part, code, at, found));
  const matter = part === 'text' ? frontMatterEnd(text) : 0;
  const stack: OpenSection[] = [{ name: '', inverted: false, nodes: [], at: 0, fields: [] }];
  let from = 0;
  const into = (node: TemplateNode) => stack.at(-1)?.nodes.push(node);
  const literal = (words: string) => words !== '' && into({ type: 'literal', text: words });

  for (const found of text.matchAll(tag)) {
    const at = found.index;
    const inner = (found[1] ?? '').trim();
    const end = at + found[0].length;
    const sign = /^[#^/!]/.exec(inner)?.[0] ?? '';
    // A section's tag that has a line to itself takes the line with it.
    const alone = sign === '' ? null : aloneOnLine(text, at, end);
    literal(text.slice(from, alone?.from ?? at));
    from = alone?.end ?? end;
    const name = inner.slice(sign.length).trim();
    const fields = stack.flatMap((one) => one.fields);
    if (sign === '!') continue;
    if (sign === '/') {
      const open = stack.length > 1 ? stack.pop() : undefined;
      if (open === undefined || open.name !== name) return fault('section-close', at, name);
      into({ type: 'section', name, inverted: open.inverted, nodes: open.nodes });
    } else if (sign !== '') {
      if (!isKnownName(name, fields)) return fault('name-unknown', at, name);
      if (stack.length > deepest) return fault('deep', at, name);
      stack.push({ name, inverted: sign === '^', nodes: [], at, fields: sign === '#' ? fieldsOf(name) : [] });
    } else {
      const [first = '', ...calls] = splitPipes(inner);
      if (first === '') return fault('tag-empty', at, found[0]);
      if (!isKnownName(first, fields)) return fault('name-unknown', at, first);
      const filters: FilterCall[] = [];
      for (const words of calls) {
        const read = readCall(words);
        if (read === null) return fault('argument', at, words);
        const wrong = filterFault(read);
        if (wrong !== null) return fault(wrong, at, read.name);
        filters.push(read);
      }
      const place = at < matter ? yamlPlace(text, at, end) : 'body';
      if (place === null) return fault('quotes', at, found[0]);
      into({ type: 'value', name: first, filters, place });
    }
  }
  const open = text.indexOf('{{', from);
  if (open !== -1) return fault('tag-open', open, text.slice(open, open + 20));
  literal(text.slice(from));
  const unclosed = stack.length > 1 ? stack.at(-1) : undefined;
  if (unclosed !== undefined) return fault('section-open', unclosed.at, unclosed.name);
  return success(stack[0]?.nodes ?? []);
}

/** Where the front matter ends: behind its second line of hyphens; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const found = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
  return found?.[0].length ?? 0;
}

export function faultAt(
  text: string,
  part: TemplateFault['part'],
  code: TemplateFaultCode,
  at: number,
  found: string,
): TemplateFault {
  const lines = text.slice(0, at).split('\n');
  return { code, part, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, found: found.slice(0, 40) };
}

function aloneOnLine(text: string, at: number, end: number): { from: number; end: number } | null {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next + 1;
  return text.slice(from, at).trim() === '' && text.slice(end, to).trim() === '' ? { from, end: to } : null;
}

/** Null: it stands among other words, where no value can be written so that it stays one. */
function yamlPlace(text: string, at: number, end: number): TagPlace | null {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(tag, '');
  const quote = openQuote(before);
  if (quote !== null) return quote === '"' ? 'yaml-double' : 'yaml-single';
  const after = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const opens = /(?:^\s*|^\s*-\s+|:\s+|[[,]\s*)$/.test(before);
  const closes = /^\s*(?:$|[,\]]|\{\{[/#^!])/.test(after.trimEnd());
  return opens && closes ? 'yaml' : null;
}

/** The quotation mark that is open at the end of a line's beginning. */
function openQuote(before: string): '"' | "'" | null {
  let open: '"' | "'" | null = null;
  for (const [at, sign] of [...before].entries()) {
    if (sign !== '"' && sign !== "'") continue;
    if (open === null && /[\s[,:-]/.test(before[at - 1] ?? ' ')) open = sign;
    else if (open === sign) open = null;
  }
  return open;
}

/** Cuts at `|`, but for those between quotation marks. */
function splitPipes(text: string): string[] {
  return [...text.matchAll(/(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^|])+|(?<=\|)(?=\||$)/g)].map(([one]) =>
    one.trim(),
  );
}

function readCall(text: string): FilterCall | null {
  const [, name, given = ''] = call.exec(text) ?? [];
  if (name === undefined) return null;
  const args: (string | number)[] = [];
  argument.lastIndex = 0;
  while (argument.lastIndex < given.length) {
    const found = argument.exec(given);
    if (found === null) return null;
    const words = found[1] ?? found[2];
    args.push(words === undefined ? Number(found[3]) : unescapedText(words));
  }
  return { name, args };
}

function unescapedText(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign));
}
