import type { ArticleFacts } from '../article/article-context.ts';
import type { Change, ChangeKind, ComparedField, FieldDifference } from '../article/difference.ts';
import { diffLines } from './diff-lines.ts';
import type { LineReader } from './line.ts';
import { noteDifferences } from './note-differences.ts';
import { runsOf } from './runs-of.ts';
import { sameMoment } from './stated-moment.ts';

/** Fields of an article that differ, and each as a change. */
export interface ComparedFields {
  fields: FieldDifference[];
  changes: Change[];
}

const kinds = {
  headline: 'headline',
  alternativeHeadline: 'standfirst',
  authors: 'byline',
  dateline: 'dateline',
  datePublished: 'date',
  dateModified: 'date',
  caption: 'caption',
  notes: 'note',
} as const satisfies Record<ComparedField, ChangeKind>;

/** Punctuation and capitals: what differs in these only is no change of what is said. */
const unsaid = /[^\p{L}\p{M}\p{N}%‰°+\p{Sc}?!"-]+/gu;

/** Compares the facts of two versions field by field; what differs in noise only is the same. */
export function fieldDifferences(before: ArticleFacts, after: ArticleFacts, reader: LineReader): ComparedFields {
  const found: ComparedFields = { fields: [], changes: [] };
  const add = (field: ComparedField, one: string | null, other: string | null, substantive: boolean, at = 0) => {
    const change = changeOf(field, one, other, substantive, at);
    // Nobody would name it as a thing that changed: it says that something did.
    const isNamed = field !== 'dateModified';
    if (isNamed) found.changes.push(change);
    found.fields.push({
      field,
      before: one,
      after: other,
      runs: fieldRuns(one, other, reader),
      changes: isNamed ? [change.id] : [],
    });
  };
  const key = (text: string | null) => (text === null ? '' : reader.line(text).key);
  const compare = (field: ComparedField, one: string | null, other: string | null) => {
    const [was, is] = [orNull(one), orNull(other)];
    if (key(was) !== key(is)) add(field, was, is, said(key(was)) !== said(key(is)));
  };
  compare('headline', before.headline, after.headline);
  compare('alternativeHeadline', before.alternativeHeadline, after.alternativeHeadline);

  const names = (facts: ArticleFacts) => facts.authors.map(({ name }) => name);
  const keys = (facts: ArticleFacts) => names(facts).map(key);
  if (keys(before).join('\n') !== keys(after).join('\n')) {
    // The same names in another order are no other authors.
    const others = keys(before).sort().join('\n') !== keys(after).sort().join('\n');
    add('authors', orNull(names(before).join(', ')), orNull(names(after).join(', ')), others);
  }
  compare('dateline', before.dateline?.text ?? null, after.dateline?.text ?? null);
  for (const field of ['datePublished', 'dateModified'] as const) {
    const [one, other] = [before[field], after[field]];
    if (sameMoment(one, other)) continue;
    add(field, one, other, field === 'datePublished' && one !== null && other !== null);
  }
  compare('caption', before.image?.caption ?? null, after.image?.caption ?? null);
  noteDifferences(before.corrections, after.corrections).forEach(({ before: one, after: other }, at) => {
    add('notes', one?.text ?? null, other?.text ?? null, false, at);
  });
  return found;
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text);
const said = (key: string) => key.toLowerCase().replace(unsaid, ' ').trim();

function changeOf(field: ComparedField, before: string | null, after: string | null, substantive: boolean, at: number) {
  const change: Change = {
    id: at === 0 ? field : `${field}.${at + 1}`,
    kind: kinds[field],
    where: field,
    block: { before: null, after: null },
    before,
    after,
    sentence: { before, after },
    substantive,
  };
  return change;
}

function fieldRuns(before: string | null, after: string | null, reader: LineReader) {
  const [one, other] = [reader.line(before ?? ''), reader.line(after ?? '')];
  return runsOf(one, other, diffLines(one, other));
}
