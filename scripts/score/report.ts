import type { PageTruth } from './corpus.ts';
import { type Counts, type PageScore, type Prediction, sumCounts } from './metrics.ts';

export const readerNames = ['dateline', 'readability', 'defuddle'] as const;
export type ReaderName = (typeof readerNames)[number];

/** One page with what each reader said of it, and how that scored. */
export interface ScoredPage {
  truth: PageTruth;
  said: Record<ReaderName, Prediction>;
  scores: Record<ReaderName, PageScore>;
  ms: Record<ReaderName, number>;
  error: string | null;
}

export const missFields = [
  'headline',
  'authors',
  'day',
  'minute',
  'body',
  'notes',
  'dateline',
  'agency',
  'credits',
] as const;
export type MissField = (typeof missFields)[number];

function mean(values: (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}

/** Value at a share of the sorted list; null of an empty one. */
export function quantile(values: number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '·' : value.toFixed(3);
}

function present<T>(values: (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

/** One line of the table: ours / Readability / Defuddle, if they ran, for the fields all three have, then ours alone. */
function row(name: string, pages: ScoredPage[]): string[] {
  const of = (reader: ReaderName) => pages.map((page) => page.scores[reader]);
  const ran = readerNames.filter((reader) => pages.some((page) => page.ms[reader] > 0));
  const trio = (pick: (scores: PageScore[]) => number | null) =>
    ran.map((reader) => shown(pick(of(reader)))).join(' / ');
  const ours = of('dateline');
  const counts = (field: 'dateline' | 'credits' | 'notes') =>
    sumCounts(present<Counts>(ours.map((score) => score[field])));
  const wrong = ours.reduce((sum, score) => sum + (score.notes?.wrong.length ?? 0), 0);
  const pair = (field: 'dateline' | 'credits') => `${shown(counts(field)?.precision)} ${shown(counts(field)?.recall)}`;
  return [
    name,
    String(pages.length),
    trio((scores) => mean(scores.map((score) => score.headline))),
    trio((scores) => sumCounts(present(scores.map((score) => score.authors)))?.f1 ?? null),
    trio((scores) => mean(scores.map((score) => score.day))),
    trio((scores) => mean(scores.map((score) => score.minute))),
    trio((scores) => mean(scores.map((score) => score.body))),
    pair('dateline'),
    shown(mean(ours.map((score) => score.agency))),
    pair('credits'),
    `${shown(counts('notes')?.recall)} ${wrong}`,
  ];
}

/** The score table as Markdown, by source and by language. */
export function scoreTable(pages: ScoredPage[]): string {
  const groups = (key: (page: ScoredPage) => string) =>
    [...Map.groupBy(pages, key)].sort((a, b) => b[1].length - a[1].length).map(([name, members]) => row(name, members));
  const head = [
    '',
    'pages',
    'headline',
    'authors F1',
    'day',
    'minute',
    'body F1',
    'dateline P R',
    'agency',
    'credits P R',
    'notes R, wrong',
  ];
  const lines = [
    row('all', pages),
    ...groups((page) => page.truth.source),
    ...groups((page) => `lang ${page.truth.lang ?? '?'}`),
  ];
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const ratios = pages.filter((page) => page.ms.readability > 0).map((page) => page.ms.dateline / page.ms.readability);
  const failed = pages.filter((page) => page.error);
  return [
    'Dateline / Readability / Defuddle',
    '',
    table,
    '',
    `time against Readability: median ${shown(quantile(ratios, 0.5))}, p95 ${shown(quantile(ratios, 0.95))} (one run a page; see \`npm run bench\`)`,
    `pages that threw: ${failed.length}${failed.map((page) => `\n  ${page.truth.id}: ${page.error}`).join('')}`,
  ].join('\n');
}

function said(page: ScoredPage, field: MissField): string {
  const { title, authors, published, text, full } = page.said.dateline;
  switch (field) {
    case 'headline':
      return title ?? '';
    case 'authors':
      return authors.join(' | ');
    case 'day':
    case 'minute':
      return published ?? '';
    case 'body':
      return text;
    case 'notes':
      return (full?.corrections ?? []).map((note) => `[${note.kind}, ${note.position}] ${note.text}`).join('\n');
    case 'dateline':
    case 'agency':
      return `${full?.dateline?.text ?? ''} | place ${full?.dateline?.place} | agency ${full?.dateline?.agency ?? full?.agency}`;
    case 'credits':
      return (full?.credits ?? []).map((credit) => `[${credit.role}] ${credit.text}`).join('\n');
  }
}

function truthOf({ truth }: ScoredPage, field: MissField): string {
  switch (field) {
    case 'headline':
      return truth.title ?? '';
    case 'authors':
      return truth.authors.join(' | ');
    case 'day':
    case 'minute':
      return truth.published ?? '';
    case 'body':
      return truth.body_text ?? '';
    case 'notes':
      return truth.labels.notes.map((note) => `[${note.kind}] ${note.text}`).join('\n');
    case 'dateline':
    case 'agency':
      return `${truth.labels.dateline?.text ?? ''} | place ${truth.labels.dateline?.place} | agency ${truth.labels.dateline?.agency}`;
    case 'credits':
      return truth.labels.credits.map((credit) => credit.text).join('\n');
  }
}

function missed(score: PageScore, field: MissField): boolean {
  const value = score[field];
  if (value === undefined) return false;
  if (typeof value === 'number') return field === 'body' ? value < 0.9 : value < 1;
  if (field === 'notes') return value.hit < value.truth || (score.notes?.wrong.length ?? 0) > 0;
  return value.hit < Math.max(value.truth, value.said);
}

/** The pages on which our reading of a field is wrong, predicted beside truth, worst body first. */
export function missesPage(pages: ScoredPage[], field: MissField): string {
  const misses = pages.filter((page) => missed(page.scores.dateline, field));
  if (field === 'body') misses.sort((a, b) => (a.scores.dateline.body ?? 0) - (b.scores.dateline.body ?? 0));
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rows = misses.map(
    (page) =>
      `<tr><td>${escaped(page.truth.id)}<br>${escaped(page.truth.lang ?? '')}${field === 'body' ? `<br>${shown(page.scores.dateline.body)}` : ''}</td>` +
      `<td dir="auto">${escaped(said(page, field))}</td><td dir="auto">${escaped(truthOf(page, field))}</td></tr>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Misses: ${field}</title>
<style>body{font:14px/1.4 system-ui;margin:2rem}table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{border-block-end:1px solid #ccc;padding:.5rem;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere;text-align:start}td:first-child,th:first-child{width:16rem;color:#555}</style>
<h1>${field}: ${misses.length} misses</h1><table><tr><th>page</th><th>Dateline said</th><th>truth</th></tr>
${rows.join('\n')}
</table>`;
}
