import * as v from 'valibot';

/** Names of the words of a report's page. A `$1` is filled in. */
export const evidenceWordNames = [
  'title',
  'of',
  'made',
  'proves',
  'provesUnchanged',
  'provesOrder',
  'provesNot',
  'notPublisher',
  'notClock',
  'notChain',
  'notLabels',
  'check',
  'checkHow',
  'checkCommand',
  'lastSeal',
  'lastSealHow',
  'noSeal',
  'versions',
  'version',
  'takenLive',
  'takenBackground',
  'takenArchive',
  'takenImport',
  'taken',
  'kept',
  'firstSeen',
  'lastSeen',
  'beside',
  'reverts',
  'readBy',
  'unsealed',
  'seal',
  'sealBefore',
  'sealFirst',
  'textHash',
  'headline',
  'alternativeHeadline',
  'authors',
  'dateline',
  'datePublished',
  'dateModified',
  'caption',
  'notes',
  'fieldsNow',
  'changes',
  'against',
  'unknown',
  'text',
  'nothing',
  'disclosed',
  'updateStamped',
  'notDisclosed',
  'moved',
  'data',
] as const;
export type EvidenceWordName = (typeof evidenceWordNames)[number];

const word = v.pipe(v.string(), v.maxLength(2_000));

/** The words of a report's page, in one language. They go into the page's data, so that the page can be made again of them. */
export const evidenceWordsSchema = v.object({
  language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,35}$/)),
  direction: v.picklist(['ltr', 'rtl']),
  words: v.object(
    Object.fromEntries(evidenceWordNames.map((name) => [name, word])) as Record<EvidenceWordName, typeof word>,
  ),
});
export type EvidenceWords = v.InferOutput<typeof evidenceWordsSchema>;
