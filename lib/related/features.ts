import type { ArticleFacts } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import { canonicalArticleUrl } from '../article/canonical-url.ts';
import { isContentBlock } from '../article/content-hash.ts';
import { shortHash } from '../article/ids.ts';
import { foldedName } from './folded-name.ts';
import { headlineWords } from './headline-words.ts';
import { lettersOf } from './letters.ts';
import { namesIn } from './names-in.ts';
import { printsOf } from './prints.ts';
import { weekOf } from './publication-day.ts';

/**
 * What an article can have in common with another:
 *
 * - `print`: wording, see `printsOf`
 * - `author`: the name of a person who signed it
 * - `name`: someone or something that it names and is about; `subject`: a keyword of one word
 * - `word`: a word of its headline
 * - `place`: the dateline's place, in one week
 * - `cites`, `offers`: the address of an article that its text links to, or that its page offers as further reading
 */
export type FeatureKind = 'print' | 'author' | 'name' | 'subject' | 'word' | 'place' | 'cites' | 'offers';

export interface Feature {
  kind: FeatureKind;
  /** A whole number of 53 bits at most: the same for the same feature of another article. */
  key: number;
  /** As it is printed; the address for `cites` and `offers`. Empty for wording. */
  label: string;
}

/** What of an article tells its features. */
export interface Featured {
  facts: ArticleFacts;
  /** Its text, with or without what stands around it. */
  blocks: readonly Block[];
}

/** Features of each kind that are kept of one article: the index holds an entry for each. */
const most = { author: 4, name: 10, subject: 6, word: 6, cites: 12, offers: 8 } as const;

/** Words of a keyword; some pages repeat their headline there. */
const longestKeyword = 6;

/** Whether a name in the byline is a person's, not an agency's or a desk's. */
export type IsPerson = (name: string, facts: ArticleFacts) => boolean;

/** The features of an article. Takes about a millisecond. */
export function featuresOf({ facts, blocks }: Featured, isPerson: IsPerson): Feature[] {
  const lines = textLines(blocks);
  const { alternativeHeadline, headline, keywords } = facts;
  const authors = facts.authors.map(({ name }) => name).filter((name) => isPerson(name, facts));
  const unsaid = new Set([...facts.authors.map(({ name }) => name), facts.publisher ?? ''].map(foldedName));
  const topics = keywords.filter((keyword) => keyword.split(' ').length <= longestKeyword);
  const said = [...namesIn([headline, alternativeHeadline ?? '', ...topics], lines), ...topics].filter(
    (name) => !unsaid.has(foldedName(name)),
  );
  const week = weekOf(facts.datePublished);
  const place = facts.dateline?.place ?? null;
  return [
    ...printsOf(lettersOf(lines)).map((key): Feature => ({ kind: 'print', key, label: '' })),
    ...named('author', authors, most.author),
    ...named('name', said.filter(isName), most.name),
    ...named(
      'subject',
      said.filter((name) => !isName(name)),
      most.subject,
    ),
    ...wordFeatures(headline),
    ...(place === null || week === null ? [] : [placeFeature(place, week)]),
    ...linked('cites', citedUrls(facts, blocks), facts.canonicalUrl, most.cites),
    ...linked('offers', offeredUrls(facts), facts.canonicalUrl, most.offers),
  ];
}

/** The text that wording is compared by: its lines, without what stands around it. */
export function textLines(blocks: readonly Block[]): string[] {
  return blocks
    .filter((block) => isContentBlock(block) && block.zone === 'body')
    .map(({ text }) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** A place in one week, counted as `weekOf` does. */
export function placeFeature(place: string, week: number): Feature {
  // Some name the country too: "NORRHAVN, Vestmark".
  const [town = place] = place.split(/[,،、(（]/);
  return { kind: 'place', key: keyOf('place', `${foldedName(town)}\n${week}`), label: place };
}

/** The feature of another article that links to the one at this canonical address. */
export function linkFeature(kind: 'cites' | 'offers', canonicalUrl: string): Feature {
  return { kind, key: keyOf(kind, canonicalUrl), label: canonicalUrl };
}

/** Whether a name or keyword is more than a topic: capitals and several words, where the script has them. */
function isName(text: string): boolean {
  if (!/\p{Ll}|\p{Lu}/u.test(text)) return true;
  return /\p{Lu}/u.test(text) && foldedName(text).includes(' ');
}

function named(kind: 'author' | 'name' | 'subject', names: readonly string[], limit: number): Feature[] {
  const features = new Map<string, Feature>();
  for (const label of names) {
    const folded = foldedName(label);
    if (folded.length < 2 || features.has(folded)) continue;
    // A keyword and a name are one thing.
    features.set(folded, { kind, key: keyOf(kind === 'author' ? kind : 'name', folded), label });
  }
  return [...features.values()].slice(0, limit);
}

/** Those with the smallest numbers: two headlines with the same words keep the same ones, however many there are. */
function wordFeatures(headline: string): Feature[] {
  return [...headlineWords(headline)]
    .map((word): Feature => ({ kind: 'word', key: keyOf('word', word), label: word }))
    .sort((one, other) => one.key - other.key)
    .slice(0, most.word);
}

function citedUrls(facts: ArticleFacts, blocks: readonly Block[]): string[] {
  const listed = facts.related.filter(({ kind }) => kind === 'inline').map(({ url }) => url);
  const marked = blocks
    .filter(({ zone }) => zone === 'body')
    .flatMap(({ marks }) => marks.flatMap(({ kind, url }) => (kind === 'link' && url !== null ? [url] : [])));
  return [...listed, ...marked];
}

function offeredUrls(facts: ArticleFacts): string[] {
  return facts.related.filter(({ kind }) => kind === 'related').map(({ url }) => url);
}

function linked(kind: 'cites' | 'offers', urls: readonly string[], own: string, limit: number): Feature[] {
  const addresses = new Set<string>();
  for (const url of new Set(urls)) {
    if (addresses.size >= limit) break;
    const address = canonicalArticleUrl(url, []);
    if (address !== own) addresses.add(address);
  }
  return [...addresses].map((address) => linkFeature(kind, address));
}

function keyOf(kind: FeatureKind, text: string): number {
  return shortHash(`${kind}\n${text}`);
}
