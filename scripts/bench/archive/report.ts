import { quantile } from './measures.ts';
import type { RivalFigures } from './rivals.ts';

/** What was measured with an archive of one size. Times are milliseconds where nothing else is said. */
export interface Figures {
  count: number;
  rebuilt: { seconds: number; stoppedAt: number; resumedAt: number };
  textBytes: number;
  indexBytes: number;
  searches: Map<string, number[]>;
  filters: number[];
  sorts: number[];
  /** The first answer after the index was closed. */
  coldStart: number;
  captures: { empty: number[]; full: number[] };
  library: { ms: number[]; bytes: number } | null;
  /** Seconds, and bytes of the file. */
  restoring: { backup: number; restore: number; bytes: number } | null;
}

export type RivalTable = Record<string, RivalFigures>;

interface Measure {
  name: string;
  unit: string;
  of: (figures: Figures) => number;
  /** Most that it may be; null: told, and not judged. */
  target: number | null;
}

const measures: readonly Measure[] = [
  {
    name: 'search, first 20 with passages, p95',
    unit: 'ms',
    of: (one) => quantile([...one.searches.values()].flat(), 0.95),
    target: 100,
  },
  { name: 'the same, median', unit: 'ms', of: (one) => quantile([...one.searches.values()].flat(), 0.5), target: null },
  { name: 'index: cost an article', unit: 'ms', of: (one) => (one.rebuilt.seconds * 1_000) / one.count, target: 3 },
  { name: 'index: size against plain text', unit: '×', of: (one) => one.indexBytes / one.textBytes, target: 1.2 },
  { name: 'filter to rows with counts, p95', unit: 'ms', of: (one) => quantile(one.filters, 0.95), target: 200 },
  { name: 'an order first asked for, slowest', unit: 'ms', of: (one) => Math.max(...one.sorts), target: null },
  { name: 'first answer of a closed index', unit: 'ms', of: (one) => one.coldStart, target: null },
  { name: 'index made anew, killed once', unit: 's', of: (one) => one.rebuilt.seconds, target: 600 },
  {
    name: 'capture against an empty archive, median',
    unit: '×',
    of: ({ captures }) => quantile(captures.full, 0.5) / quantile(captures.empty, 0.5),
    target: 1.5,
  },
  {
    name: 'library opens to first rows, median',
    unit: 'ms',
    of: ({ library }) => quantile(library?.ms ?? [], 0.5),
    target: 400,
  },
  {
    name: 'memory of the library page',
    unit: 'MB',
    of: ({ library }) => (library?.bytes ?? Number.NaN) / 1e6,
    target: 150,
  },
  {
    name: 'backup: cost an article',
    unit: 'ms',
    of: ({ restoring, count }) => ((restoring?.backup ?? Number.NaN) * 1_000) / count,
    target: null,
  },
  {
    name: 'restore into an empty archive',
    unit: 's',
    of: ({ restoring }) => restoring?.restore ?? Number.NaN,
    target: 600,
  },
];

/** A table with a column for each size, the targets beside it, and how each measure grows from one size to the next. */
export function printFigures(all: readonly Figures[]): void {
  const [first] = all;
  const last = all.at(-1);
  console.log(row('', [...all.map(({ count }) => `${count}`), 'grows', 'target']));
  for (const { name, unit, of, target } of measures) {
    const values = all.map(of);
    if (values.every(Number.isNaN)) continue;
    const grows = all.length > 1 && first && last ? `${(of(last) / of(first)).toFixed(1)}×` : '';
    console.log(
      row(name, [...values.map((value) => amount(value, unit)), grows, target === null ? '' : amount(target, unit)]),
    );
  }
  for (const { count, rebuilt, searches } of all) {
    console.log(`\n${count} articles: killed at ${rebuilt.stoppedAt}, resumed at ${rebuilt.resumedAt}`);
    for (const [kind, times] of searches) {
      const at = (share: number) => amount(quantile(times, share), 'ms');
      console.log(row(`  ${kind}`, [`p50 ${at(0.5)}`, `p95 ${at(0.95)}`, `max ${at(1)}`]));
    }
  }
}

/** The others, at the sizes that they were given, with the archive's own index at the greatest of these. */
export function printRivals(table: RivalTable, quantileOf: typeof quantile): void {
  console.log(`\n${row('beside one another', ['articles', 'index', 'bytes', 'search p50', 'search p95'])}`);
  for (const [name, { articles, index, bytes, searches }] of Object.entries(table)) {
    const times = [0.5, 0.95].map((share) => amount(quantileOf(searches, share), 'ms'));
    const size = bytes === null ? '?' : `${(bytes / 1_000).toFixed(1)} kB`;
    console.log(row(`  ${name}`, [`${articles}`, amount(index, 'ms'), size, ...times]));
  }
}

/** What misses its target; a measure that was left out misses none. */
export function judge(figures: Figures): string[] {
  const { stoppedAt, resumedAt } = figures.rebuilt;
  const lost = stoppedAt > 0 && resumedAt < stoppedAt * 0.9 ? [`the index was not resumed where it was killed`] : [];
  return measures
    .flatMap(({ name, unit, of, target }) => {
      const value = of(figures);
      if (target === null || Number.isNaN(value) || value <= target) return [];
      return [`${name}: ${amount(value, unit)} with ${figures.count} articles, target ${amount(target, unit)}`];
    })
    .concat(lost);
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(44) + cells.map((cell) => cell.padStart(14)).join('');
}

function amount(value: number, unit: string): string {
  if (Number.isNaN(value)) return '–';
  return unit === '×' ? `${value.toFixed(2)}×` : `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}
