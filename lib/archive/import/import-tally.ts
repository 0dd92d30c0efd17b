import type { ImportFault, ImportFormat, ImportItem } from '../../article/import-item.ts';
import type { ImportAdditions, ImportCounts, ImportPreview, ImportSample } from '../../article/import-run.ts';
import type { ImportHere } from '../../storage/import-decision.ts';
import { faultsOf, sumOf } from './entry-standing.ts';
import { mostFaults } from './import-source.ts';
import { additionsOf, addsSomething, lacksCollection, lacksRoom } from './merge-item.ts';
import { bringsText } from './read-item.ts';

/** Articles that a preview shows one by one. */
export const mostSamples = 30;

/** What an article that is here gets: a count for each. */
const gains = {
  tags: ({ tags }: ImportAdditions) => tags.length > 0,
  collections: ({ collections }: ImportAdditions) => collections.length > 0,
  notes: ({ note }: ImportAdditions) => note,
  highlights: ({ highlights }: ImportAdditions) => highlights > 0,
  dates: ({ savedAt, read }: ImportAdditions) => savedAt !== null || read,
  texts: ({ text }: ImportAdditions) => text,
} as const;
type Gain = keyof typeof gains;

/** What the text of an entry is beside those that are here; `none`: there is none in it. */
export type FoundText = 'new' | 'here' | 'none';

interface Seen {
  hasText: boolean;
  standing: keyof ImportCounts;
  gains: Gain[];
  /** Whether it is here, and not in the collection that everything can be put into. */
  lacksLabel: boolean;
}

/** Adds up what an import would do: each article once, however many entries there are of it. */
export class ImportTally {
  entries = 0;
  readonly #format: ImportFormat | null;
  readonly #label: readonly string[] | null;
  readonly #now: number;
  readonly #seen = new Map<string, Seen>();
  readonly #samples: ImportSample[] = [];
  readonly #faults: ImportFault[] = [];

  /** `label`: the collection that everything can be put into; `now`: milliseconds since 1970. */
  constructor(format: ImportFormat | null, label: readonly string[] | null, now: number) {
    this.#format = format;
    this.#label = label;
    this.#now = now;
  }

  fault(fault: ImportFault): void {
    if (this.#faults.length < mostFaults) this.#faults.push(fault);
  }

  add(entry: { articleId: string; item: ImportItem; file: string | null }, here: ImportHere, text: FoundText): void {
    this.entries += 1;
    const { articleId, item } = entry;
    const before = this.#seen.get(articleId);
    const adds = additionsOf(item, here, { label: null, now: this.#now, bringsNewText: text === 'new' });
    const isTrashed = here.isKnown && here.marks.trashedAt !== null;
    const added = addsSomething(adds, here) ? 'merged' : 'unchanged';
    const standing = sumOf(before?.standing, isTrashed ? 'trashed' : here.isKnown ? added : 'new');
    const isCut = !isTrashed && lacksRoom(item, here);
    const lacksText = text === 'none' && bringsText(item);
    if (!isTrashed) for (const fault of faultsOf({ entry, isCut, lacksText }, before?.standing)) this.fault(fault);
    const lacksLabel = this.#label !== null && here.isKnown && !isTrashed && lacksCollection(this.#label, here);
    const gained = (Object.keys(gains) as Gain[]).filter((gain) => gains[gain](adds));
    this.#seen.set(articleId, {
      hasText: (bringsText(item) && !lacksText) || before?.hasText === true,
      standing,
      gains: before === undefined ? gained : [...new Set([...before.gains, ...gained])],
      lacksLabel,
    });
    if (before !== undefined || this.#samples.length >= mostSamples) return;
    const { url, headline, inLanguage } = item;
    this.#samples.push({ articleId, url, headline, inLanguage, standing, adds, lacksLabel });
  }

  preview(): ImportPreview {
    const all = [...this.#seen.values()];
    const count = (fits: (one: Seen) => boolean) => all.filter(fits).length;
    const standing = (of: keyof ImportCounts) => count((one) => one.standing === of);
    const gaining = (gain: Gain) => count((one) => one.standing === 'merged' && one.gains.includes(gain));
    const withText = count(({ hasText }) => hasText);
    return {
      format: this.#format,
      entries: this.entries,
      articles: all.length,
      counts: {
        new: standing('new'),
        merged: standing('merged'),
        unchanged: standing('unchanged'),
        trashed: standing('trashed'),
      },
      withText,
      linksOnly: all.length - withText,
      merges: {
        tags: gaining('tags'),
        collections: gaining('collections'),
        notes: gaining('notes'),
        highlights: gaining('highlights'),
        dates: gaining('dates'),
        texts: gaining('texts'),
      },
      labelled: {
        merged: count((one) => one.standing === 'unchanged' && one.lacksLabel),
        collections: count((one) => one.lacksLabel || (one.standing === 'merged' && one.gains.includes('collections'))),
      },
      samples: this.#samples.map((one) => ({
        ...one,
        standing: this.#seen.get(one.articleId)?.standing ?? one.standing,
      })),
      faults: this.#faults.sort(inOrderOfFiles),
    };
  }
}

/** Files as they come, and in each the order of its lines; what is wrong with a whole file first. */
function inOrderOfFiles(one: ImportFault, other: ImportFault): number {
  return one.file === other.file ? (one.at ?? 0) - (other.at ?? 0) : 0;
}
