import type { ImportFault, ImportItem } from '../../article/import-item.ts';
import type { ImportStanding } from '../../article/import-run.ts';
import { bringsText } from './read-item.ts';

/** How an article stands of which there are several entries: it is new once, and merged where one of them adds something. */
export function sumOf(before: ImportStanding | undefined, now: ImportStanding): ImportStanding {
  if (before === undefined) return now;
  return before === 'unchanged' && now === 'merged' ? 'merged' : before;
}

/** An entry that comes in. */
export interface EntryThere {
  entry: { item: ImportItem; file: string | null };
  /** Whether there is no room for all of its tags and words. */
  isCut: boolean;
  /** Whether no article could be found in the text that it brings. */
  lacksText: boolean;
}

/** What is to be said of an entry that comes in: that its article stands there before, that not all of it does. */
export function faultsOf(
  { entry: { item, file }, isCut, lacksText }: EntryThere,
  before: ImportStanding | undefined,
): ImportFault[] {
  const excerpt = (item.headline ?? item.url).slice(0, 120);
  const fault = (reason: ImportFault['reason']) => ({ at: item.at, file, reason, excerpt });
  // A text that comes again is another version.
  const isTwice = before !== undefined && !bringsText(item);
  return [
    ...(isTwice ? [fault('twice')] : []),
    ...(lacksText ? [fault('no-text')] : []),
    ...(isCut ? [fault('no-room')] : []),
  ];
}
