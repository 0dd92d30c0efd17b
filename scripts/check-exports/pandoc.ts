import type { ReadItem } from '../../tests/support/consumers/bibliography-faults.ts';
import { runProgram } from './run-program.ts';

/** What pandoc made of a document: its metadata, and its text as pandoc would print it. */
export interface PandocDocument {
  /** Values as text, lists as lists of texts. */
  meta: Record<string, string | string[]>;
  text: string;
  /** Targets of links and pictures. */
  targets: string[];
  /** Footnotes, which stand in the middle of a sentence and are not part of it. */
  notes: string[];
  /** Markup that pandoc hands on as it stands: whatever there is of it came through unescaped, or was written by us. */
  raw: string[];
}

/** A node of pandoc's tree: https://pandoc.org/using-the-pandoc-api.html. */
interface Node {
  t: string;
  c?: unknown;
}

/** Without "smart": what is compared are the characters that were written. */
export const markdown = 'markdown-smart';

/** Reads a file with pandoc. Throws with pandoc's own words where it cannot. */
export async function readWithPandoc(path: string, format: string): Promise<PandocDocument> {
  const { code, output, errors } = await runProgram('pandoc', ['-f', format, '-t', 'json', path]);
  if (code !== 0) throw new Error(`pandoc: ${errors.trim() || `ended with ${code}`}`);
  const { meta, blocks }: { meta: Record<string, Node>; blocks: Node[] } = JSON.parse(output);
  const found: PandocDocument = { meta: {}, text: '', targets: [], notes: [], raw: [] };
  for (const [name, node] of Object.entries(meta)) found.meta[name] = metaValue(node);
  found.text = textOf(blocks, found);
  return found;
}

/** Reads a bibliography with pandoc, as CSL-JSON. Throws with pandoc's own words where it cannot. */
export async function readBibliography(path: string, format: 'bibtex' | 'biblatex' | 'csljson' | 'ris') {
  const { code, output, errors } = await runProgram('pandoc', ['-f', format, '-t', 'csljson', path]);
  if (code !== 0) throw new Error(`pandoc: ${errors.trim() || `ended with ${code}`}`);
  return { items: JSON.parse(output) as ReadItem[], warnings: errors.trim().split('\n').filter(Boolean) };
}

/** Formats that this pandoc can read: RIS from version 3 on. */
export async function pandocFormats(): Promise<Set<string>> {
  const { output } = await runProgram('pandoc', ['--list-input-formats']);
  return new Set(output.split(/\s+/));
}

function metaValue(node: Node): string | string[] {
  if (node.t === 'MetaList' && Array.isArray(node.c)) {
    return node.c.map((one: Node) => [metaValue(one)].flat().join(' '));
  }
  if (node.t === 'MetaBool') return String(node.c);
  return typeof node.c === 'string' ? node.c : textOf(node.c, null).trim();
}

/** The text below a node. Where markup took something for itself (a link's target, what it calls raw), that is text too. */
function textOf(node: unknown, found: PandocDocument | null): string {
  if (Array.isArray(node)) return node.map((one) => textOf(one, found)).join('');
  const { t, c }: Partial<Node> = Object(node);
  if (t === undefined) return '';
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  const parts = Array.isArray(c) ? c : [];
  if (t === 'Code' || t === 'CodeBlock' || t === 'Math') return ` ${String(parts[1])} `;
  if (t === 'Note' && found !== null) {
    found.notes.push(textOf(c, found));
    return '';
  }
  if (t === 'RawInline' || t === 'RawBlock') {
    found?.raw.push(String(parts[1]));
    return found === null ? String(parts[1]) : '';
  }
  if (t === 'Link' || t === 'Image') {
    const target = String(Object(parts[2])[0]);
    found?.targets.push(target);
    return `${textOf(parts[1], found)}${found === null ? ` ${target}` : ''}`;
  }
  const isBlock = /^(?:Para|Plain|Header|BlockQuote|BulletList|OrderedList|Div|Table|DefinitionList|LineBlock)$/.test(
    t,
  );
  return `${textOf(c, found)}${isBlock ? '\n' : ''}`;
}
