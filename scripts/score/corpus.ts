import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Silver labels of a page: what stands on it in print, made by reading. */
export interface PageLabels {
  notes: { text: string; kind: string }[];
  not_notes?: string[];
  dateline: { text: string; place: string | null; agency: string | null } | null;
  credits: { text: string }[];
}

/** What is true of one page, and which of its fields are to be trusted. */
export interface PageTruth {
  id: string;
  source: string;
  url: string;
  lang: string | null;
  kind: string;
  truth_fields: string[];
  title: string | null;
  authors: string[];
  published: string | null;
  /** `day` where the time of day in `published` is not to be trusted. */
  published_precision?: 'day';
  body_text: string | null;
  labels: PageLabels;
}

/** Sources whose own account says that the day is to be trusted and the time of day is not. */
const dayOnlySources: ReadonlySet<string> = new Set(['postlight']);

function withPrecision(truth: PageTruth): PageTruth {
  return dayOnlySources.has(truth.source) ? { ...truth, published_precision: 'day' } : truth;
}

/**
 * What a reader of the page found that its silver labels miss: credits are added, a dateline takes the place of theirs.
 * Fields whose truth is not what the page says are left out of the figures.
 */
interface Amendment {
  id: string;
  leave_out?: string[];
  credits?: PageLabels['credits'];
  dateline?: PageLabels['dateline'];
}

/** Reads amendments, one JSON line a page. They are opinions on a corpus and live outside this project, as it does. */
export async function readAmendments(file: string): Promise<ReadonlyMap<string, Amendment>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Amendment).map((amendment) => [amendment.id, amendment]));
}

/** The truth with a page's amendment; unchanged without one. */
export function amended(truth: PageTruth, amendment: Amendment | undefined): PageTruth {
  if (!amendment) return truth;
  const { credits = [], dateline = truth.labels.dateline, leave_out = [] } = amendment;
  return {
    ...truth,
    truth_fields: truth.truth_fields.filter((field) => !leave_out.includes(field)),
    labels: { ...truth.labels, dateline, credits: [...truth.labels.credits, ...credits] },
  };
}

/** Reads `truth.jsonl` of a corpus folder; news and magazine pages only, as the published figures are for those. */
export async function readTruth(folder: string, kinds = ['news', 'magazine']): Promise<PageTruth[]> {
  const lines = (await readFile(join(folder, 'truth.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines
    .map((line) => withPrecision(JSON.parse(line) as PageTruth))
    .filter((truth) => kinds.includes(truth.kind));
}

/** The markup of a page as a string: the corpus stores UTF-8 whatever a `<meta charset>` inside says. */
export async function readCorpusPage(folder: string, id: string): Promise<string> {
  return gunzipSync(await readFile(join(folder, 'pages', `${id}.html.gz`))).toString('utf8');
}
