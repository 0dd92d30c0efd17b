import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { articleFactsSchema } from '../../lib/article/article-context.ts';
import { contentHashOf, factsHashOf, isContentBlock } from '../../lib/article/content-hash.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { extractPage } from '../../lib/extraction/extract-page.ts';
import { isArticle } from '../../lib/extraction/is-article.ts';
import { interpretPage } from '../../lib/interpretation/interpret-page.ts';
import { type DomName, parsePageWith } from '../support/dom.ts';
import { parseChain, type Taken } from './revision-expectation.ts';

const root = join(import.meta.dirname, 'revisions');
const day = 86_400_000;
const firstTaken = Date.parse('2026-03-02T07:00:00Z');

/** Every folder is an article's history: a new one is tested without an edit anywhere. */
export const revisions: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The text of one file of a history. */
export function revisionFile(name: string, file: string): string {
  return readFileSync(join(root, name, file), 'utf8');
}

/** How its pages were taken: `chain.json`, or else every page once, live, a day apart. */
export function chainOf(name: string): Taken[] {
  if (existsSync(join(root, name, 'chain.json'))) return parseChain(revisionFile(name, 'chain.json'), name);
  const pages = readdirSync(join(root, name)).filter((file) => /^\d+\.html$/.test(file));
  return parseChain(JSON.stringify(pages.map((_, index) => ({ file: index + 1 }))), name);
}

/** Reads every page of a history into what is compared, made as a capture makes it. */
export async function statesOf(dom: DomName, name: string, url: string): Promise<VersionState[]> {
  const states: VersionState[] = [];
  for (const [index, taken] of chainOf(name).entries()) {
    const takenAt = taken.takenAt === undefined ? firstTaken + index * day : Date.parse(taken.takenAt);
    states.push(await stateOf(await parsePageWith(dom, revisionFile(name, `${taken.file}.html`)), url, taken, takenAt));
  }
  return states;
}

async function stateOf(document: Document, url: string, taken: Taken, takenAt: number): Promise<VersionState> {
  if (!isArticle(document, url)) throw new Error(`${taken.file}.html is not taken for an article`);
  const reading = extractPage(document, url);
  if (!reading.ok) throw new Error(`${taken.file}.html is not read: ${reading.error}`);
  const facts = v.parse(articleFactsSchema, interpretPage(reading.value));
  return {
    id: `version-${takenAt}`,
    takenAt,
    takenBy: taken.takenBy,
    seenAs: Object.fromEntries((taken.seenAs ?? [taken.takenBy]).map((way) => [way, takenAt])),
    extractor: taken.extractor,
    interpreter: taken.interpreter,
    contentHash: await contentHashOf(reading.value.blocks),
    factsHash: await factsHashOf(facts),
    facts,
    blocks: reading.value.blocks.filter(isContentBlock),
  };
}
