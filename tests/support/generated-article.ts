import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { Block } from '../../lib/article/block.ts';
import { contentHashOf, factsText, isContentBlock, sha256Hex } from '../../lib/article/content-hash.ts';
import { articleIdOf, versionIdOf } from '../../lib/article/ids.ts';
import type { PageReading } from '../../lib/article/page-reading.ts';
import { noteIdOf } from '../../lib/article/reader-notes.ts';
import { linkAfter, type SealLink, sealedHash } from '../../lib/article/seal.ts';
import type { TakenBy } from '../../lib/article/version-state.ts';
import type { KeptPage, ReaderMarksRecord, VersionRecord } from '../../lib/storage/records.ts';
import { picker } from './filled-archive.ts';
import { type ScriptWords, scripts } from './generated-words.ts';
import { block, correction, facts, reading } from './readings.ts';

/** One article of a generated archive: its versions, whole, hashed and sealed as captures are. */
export interface GeneratedArticle {
  id: string;
  number: number;
  url: string;
  words: ScriptWords;
  /** Oldest first. */
  versions: VersionRecord[];
  /** Marks as a reader would have made them; null: none. */
  marks: ReaderMarksRecord | null;
}

/** When the first article of a generated archive was taken. */
export const firstTaken = Date.UTC(2026, 3, 12, 8);
const hour = 3_600_000;

/** The article of this number, the same for the same number and seed: in each script in turn, in one to four versions. */
export async function generatedArticle(number: number, seed = 1): Promise<GeneratedArticle> {
  const pick = picker(number * 31 + seed);
  const words = scripts[number % scripts.length] ?? scripts[0];
  if (words === undefined) throw new Error('no scripts');
  const url = `https://news-${number % 17}.example/2026/${words.language}/${seed}-${number}`;
  const id = await articleIdOf(url);
  const sentence = (length: number) =>
    `${Array.from({ length }, () => words.words[pick(words.words.length)]).join(words.space)}${words.stop}`;
  const paragraphs = Array.from({ length: 4 + pick(6) }, () => [sentence(12), sentence(9), sentence(15)].join(' '));
  const headline = `${sentence(5)} ${number}`;
  const count = 1 + pick(4);
  const versions: VersionRecord[] = [];
  let last: SealLink | null = null;
  for (let edition = 1; edition <= count; edition += 1) {
    const note = edition > 1 && pick(3) === 0 ? sentence(8) : null;
    if (edition > 1) paragraphs[pick(paragraphs.length)] = [sentence(11), sentence(7)].join(' ');
    const page = pageOf({ url, words, headline, paragraphs, note, edition });
    const takenBy: TakenBy =
      edition === 1 ? 'live' : ((['live', 'background', 'archive', 'import'] as const)[pick(4)] ?? 'live');
    const at = firstTaken + number * 60_000 + edition * hour;
    const version = await versionOf(id, page, { ...takenAs(takenBy, at, pick), last });
    versions.push(version);
    last = version.seal;
  }
  return { id, number, url, words, versions, marks: marksOf(id, number, sentence, pick) };
}

interface Page {
  url: string;
  words: ScriptWords;
  headline: string;
  paragraphs: readonly string[];
  note: string | null;
  edition: number;
}

function pageOf({ url, words, headline, paragraphs, note, edition }: Page): { page: PageReading; facts: ArticleFacts } {
  const body = paragraphs.map((text, at) =>
    block(text, at === 1 ? { marks: [{ kind: 'link', start: 0, end: 3, url: `${url}/more`, rel: null }] } : {}),
  );
  const tail = note === null ? [] : [block(note, { zone: 'tail', hints: ['p', 'correction'] })];
  const blocks = [block(headline, { kind: 'heading', level: 1, zone: 'head' }), ...body, ...tail];
  const page = reading({
    url,
    blocks,
    documentLanguage: words.language,
    direction: words.direction,
    documentTitle: headline,
  });
  const said = facts({
    url,
    canonicalUrl: url,
    headline,
    alternativeHeadline: paragraphs[0] ?? null,
    authors: [{ name: words.words.slice(0, 2).join(' '), url: null, role: null }],
    dateline: { text: words.words[0] ?? '', place: words.words[0] ?? null, date: null, agency: null },
    datePublished: new Date(firstTaken).toISOString(),
    dateModified: new Date(firstTaken + edition * hour).toISOString(),
    publisher: `${words.words[1]} ${words.script}`,
    articleSection: words.words[2] ?? null,
    keywords: words.words.slice(3, 6),
    inLanguage: words.language,
    corrections: note === null ? [] : [correction(note, { label: null, target: 'number', rule: null })],
    image: { url: `${url}/lead.png`, caption: paragraphs[1] ?? null, credit: words.words[4] ?? null },
    wordCount: paragraphs.join(' ').length,
  });
  return { page, facts: said };
}

function takenAs(takenBy: TakenBy, at: number, pick: (below: number) => number) {
  return {
    takenBy,
    takenAt: at,
    keptAt: takenBy === 'archive' ? at + 1_000_000 : at,
    archivedUrl: takenBy === 'archive' ? `https://archive.example/web/${at}` : null,
    firstSeenAt: pick(5) === 0 ? at - 1_000 : at,
    seenAs: pick(3) === 0 ? { [takenBy]: at, live: at + 5_000 } : { [takenBy]: at },
  };
}

async function versionOf(
  articleId: string,
  { page, facts: said }: { page: PageReading; facts: ArticleFacts },
  { last, ...taken }: ReturnType<typeof takenAs> & { last: SealLink | null },
): Promise<VersionRecord> {
  const { blocks, ...rest } = page;
  const contentHash = await contentHashOf(blocks);
  const fields = factsText(said);
  const { takenBy, takenAt, keptAt, archivedUrl } = taken;
  const extractor = page.extractor;
  const sealed = await sealedHash({
    canonicalUrl: said.canonicalUrl,
    takenAt,
    takenBy,
    archivedUrl,
    keptAt,
    extractor,
    contentHash,
    fields,
  });
  const kept: KeptPage = {
    ...rest,
    surroundings: blocks.flatMap((one: Block, at) => (isContentBlock(one) ? [] : [{ at, block: one }])),
  };
  return {
    id: await versionIdOf(articleId, contentHash, takenAt),
    articleId,
    ...taken,
    beside: null,
    extractor,
    interpreter: 'generated',
    contentHash,
    factsHash: await sha256Hex(fields),
    page: kept,
    facts: said,
    blocks: blocks.filter(isContentBlock),
    seal: { ...(await linkAfter(last, sealed)), extractor, fields },
  };
}

function marksOf(
  articleId: string,
  number: number,
  sentence: (length: number) => string,
  pick: (below: number) => number,
): ReaderMarksRecord | null {
  if (number % 5 === 4) return null;
  const at = firstTaken + number * 1_000;
  const stamp = <T>(value: T) => ({ value, updatedAt: at + pick(500) });
  const own = sentence(4);
  return {
    articleId,
    savedAt: stamp(pick(2) === 0 ? at : null),
    tags: stamp(pick(2) === 0 ? [sentence(1), 'tag'] : []),
    note: stamp(pick(3) === 0 ? `${sentence(9)}\n\n*${sentence(3)}* <b>&amp; “=1+1”</b>` : ''),
    ...(number % 3 === 0 ? { readAt: stamp(pick(2) === 0 ? at : null) } : {}),
    ...(number % 4 === 0 ? { collections: stamp([collectionId(number % 6)]) } : {}),
    ...(number % 7 === 0 ? { trashedAt: stamp(number % 14 === 0 ? at + 9 : null) } : {}),
    ...(number % 11 === 0
      ? { dismissedNotes: stamp([{ id: noteIdOf({ text: own, label: null }), text: own, dismissedAt: at }]) }
      : {}),
    ...(number % 13 === 0
      ? {
          ownNotes: stamp([
            { id: noteIdOf({ text: own, label: null }), text: own, before: '', after: '', kind: null, markedAt: at },
          ]),
        }
      : {}),
    ...(number % 17 === 0 ? { putBack: stamp(['0123456789abcd']) } : {}),
    ...(number % 19 === 0 ? { purgedAt: stamp(firstTaken - 5) } : {}),
  };
}

/** Id of a generated collection. */
export function collectionId(number: number): string {
  return `c0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
