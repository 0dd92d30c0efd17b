import { parse } from 'yaml';
import { type ArticleInFull, versionInFull } from '../../../lib/article/article-in-full.ts';
import { letters, oneLine } from './folded.ts';

/** What the front matter of an article's Markdown says otherwise than the archive, read as YAML. */
export function frontMatterFaults(article: ArticleInFull, markdown: string): string[] {
  const [, yaml] = /^---\n(.*?)\n---\n/s.exec(markdown) ?? [];
  if (yaml === undefined) return ['no front matter'];
  let found: Record<string, unknown>;
  try {
    found = parse(yaml);
  } catch (error) {
    return [`no YAML: ${error instanceof Error ? error.message : error}`];
  }
  const version = versionInFull(article);
  const { facts } = version;
  const wanted: Record<string, unknown> = {
    ...(facts.headline.trim() !== '' && { title: oneLine(facts.headline) }),
    ...(facts.authors.length > 0 && { author: facts.authors.map(({ name }) => oneLine(name)) }),
    publisher: oneLine(article.publisher),
    published: facts.datePublished ?? undefined,
    canonical: article.canonicalUrl,
    version: version.number,
    hash: version.contentHash,
  };
  const faults = Object.entries(wanted)
    .filter(([name, value]) => JSON.stringify(plain(found[name])) !== JSON.stringify(value))
    .map(([name, value]) => `${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(value)}`);
  const corrections = Array.isArray(found.corrections) ? found.corrections.map(String) : [];
  const notes = version.notes.filter(({ dismissed }) => !dismissed);
  if (corrections.length !== notes.length) faults.push(`${corrections.length} corrections, not ${notes.length}`);
  const missing = notes.filter(({ correction }) =>
    corrections.every((one) => !letters(one).includes(letters(correction.text))),
  );
  return [...faults, ...missing.map(({ correction }) => `no correction "${correction.text}"`)];
}

/** Texts without what no file of text carries: signs that are not seen. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return oneLine(value);
  return Array.isArray(value) ? value.map(plain) : value;
}
