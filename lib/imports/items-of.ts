import type { ImportFault, ImportItem } from '../article/import-item.ts';
import { cleanContent } from './clean-text.ts';
import type { DraftText } from './draft.ts';
import { importLimits } from './import-limits.ts';
import { joinItems } from './join-items.ts';
import type { FiledLine, OpenedImport } from './opened-import.ts';
import type { ImportLine } from './read-import.ts';
import { faultOf, type SettledDraft, settleDraft, shownOf } from './settle-draft.ts';
import { slimPage } from './slim-page.ts';

/** Entries between two pauses. */
const atOnce = 200;

type Filed = SettledDraft & { file: string | null };

/**
 * The items of a file. The same address twice is one item with what both say, and a fault that says so; so nothing is given
 * before all entries were seen, but for web archives, where it is another version. Texts are fetched one at a time, as items go out.
 */
export async function* itemsOf(opened: OpenedImport, pause: () => Promise<void>): AsyncGenerator<ImportLine> {
  const known = new Map<string, Filed>();
  let count = 0;
  for await (const { line, file } of boundedLines(opened.lines)) {
    count += 1;
    if (count % atOnce === 0) await pause();
    if ('fault' in line) {
      yield { fault: faultOf(line.fault.at, line.fault.reason, line.fault.shown, file) };
      continue;
    }
    const settled = settleDraft(line, file);
    if (!settled.ok) {
      yield { fault: settled.error };
      continue;
    }
    const filed = { ...settled.value, file };
    const key = opened.keepsVersions ? `${filed.key} ${filed.item.takenAt}` : filed.key;
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, opened.keepsVersions ? { ...filed, text: null } : filed);
      if (opened.keepsVersions) yield* withText(filed);
      continue;
    }
    if (!opened.keepsVersions) joinItems(first, filed);
    // What a second file adds to the first, as passages beside a table, is not the same said twice.
    if (opened.keepsVersions || first.file === file) yield { fault: faultOf(line.at, 'twice', shownOf(line), file) };
  }
  if (opened.keepsVersions) return;
  for (const filed of known.values()) {
    count += 1;
    if (count % atOnce === 0) await pause();
    yield* withText(filed);
    known.delete(filed.key);
  }
}

/** An item with its text; where that is missing or too long, the item without it. */
async function* withText({ item, text, file }: Filed): AsyncGenerator<ImportLine> {
  const fault = (reason: ImportFault['reason']) => ({
    fault: faultOf(item.at, reason, item.headline ?? item.url, file),
  });
  let found: DraftText | null = null;
  try {
    found = typeof text === 'function' ? await text() : text;
  } catch {
    yield fault('unreadable');
  }
  let kept: ImportItem['text'] = null;
  if (found !== null) {
    const content = found.type === 'html' ? slimPage(found.content) : cleanContent(found.content);
    if (content.length > importLimits.page) yield fault('too-long');
    else if (content.trim() !== '') kept = { type: found.type, content };
  }
  yield { item: { ...item, text: kept, takenAt: kept === null ? null : item.takenAt }, file };
}

async function* boundedLines(lines: AsyncIterable<FiledLine>): AsyncGenerator<FiledLine> {
  let count = 0;
  try {
    for await (const line of lines) {
      count += 1;
      if (count > importLimits.entries) {
        yield { file: null, line: { fault: { at: null, reason: 'too-long', shown: '' } } };
        return;
      }
      yield line;
    }
  } catch {
    yield { file: null, line: { fault: { at: null, reason: 'unreadable', shown: '' } } };
  }
}
