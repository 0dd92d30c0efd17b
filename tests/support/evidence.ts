import { captureArticle } from '../../lib/archive/capture-article.ts';
import { gatherEvidence } from '../../lib/archive/evidence-report.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { TakenBy } from '../../lib/article/version-state.ts';
import { evidenceOf } from '../../lib/exports/evidence-json.ts';
import type { Evidence } from '../../lib/exports/evidence-schema.ts';
import { type EvidenceWords, evidenceWordNames } from '../../lib/exports/evidence-words.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { timelineOf } from '../../lib/versions/timeline-of.ts';
import { memoryArchive } from './archives.ts';
import { block, correction, facts, reading } from './readings.ts';

/** Words of a report's page, each its own name. */
export const plainWords: EvidenceWords = {
  language: 'en',
  direction: 'ltr',
  words: Object.fromEntries(evidenceWordNames.map((name) => [name, `${name} $1`])) as EvidenceWords['words'],
};

interface Taken {
  text: string[];
  said?: Partial<ArticleFacts>;
  by?: TakenBy;
  at?: number;
  continues?: boolean;
}

const opening = 'The ferry came back on Sunday after eleven weeks in dock.';

/** A story as it was kept: corrected, read in part once, looked at by the background, with an older capture. */
export const keptStory: readonly Taken[] = [
  { text: [opening, 'Tickets cost 40 crowns <b>& more</b>.', 'Passengers waited on the quay.'] },
  { text: [opening, 'Tickets cost 60 crowns <b>& more</b>.'] },
  {
    text: [
      opening,
      'Tickets cost 60 crowns <b>& more</b>.',
      'A band played on the quay.',
      'Passengers waited on the quay.',
    ],
    said: { corrections: [correction('An earlier version misstated the price of tickets.')] },
    continues: true,
  },
  { text: ['The ferry is due on Sunday.'], by: 'archive', at: 500 },
];

/** Keeps a story step by step, a second apart. */
export async function keepStory(database: ArchiveDatabase, story: readonly Taken[] = keptStory): Promise<string> {
  let last: string | null = null;
  let articleId = '';
  for (const [index, { text, said = {}, by = 'live', at, continues = false }] of story.entries()) {
    const kept = await captureArticle(reading({ blocks: text.map((line) => block(line)) }), {
      interpreter: { version: '1', interpret: () => facts(said) },
      database,
      clock: () => 1_776_000_000_000 + index * 1_000,
      takenBy: by,
      continues: continues ? last : null,
      ...(at === undefined
        ? {}
        : { takenAt: at, archivedUrl: 'https://web.archive.example/1/https://www.harbour-post.example/' }),
    });
    if (!kept.ok) throw new Error(kept.error);
    last = kept.value.versionId;
    articleId = kept.value.articleId;
  }
  return articleId;
}

/** The report of that story. */
export async function reportOf(story: readonly Taken[] = keptStory): Promise<Evidence> {
  const { database } = memoryArchive();
  const articleId = await keepStory(database, story);
  const material = await gatherEvidence(articleId, { compare: timelineOf, database });
  database.close();
  if (!material.ok) throw new Error(material.error);
  return evidenceOf(material.value, 1_776_000_100_000);
}
