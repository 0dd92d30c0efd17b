import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReaderNote } from '../../lib/article/reader-notes.ts';
import type { ReaderBlock, ReaderItem, ReaderPicture } from '../../lib/article/reader-text.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { headingLevels } from './heading-levels.ts';
import { NoteInPlace } from './NoteInPlace.tsx';
import { notesWithPassage } from './notes-with-passage.ts';
import styles from './ReaderBody.module.css';
import type { ShownHighlight } from './shown-highlight.ts';
import { TextBlock } from './TextBlock.tsx';

export interface ReaderBodyProps {
  items: readonly ReaderItem[];
  notes: readonly ReaderNote[];
  language: string | null;
  highlights: readonly ShownHighlight[];
  onHighlight: (id: string) => void;
  /** Draws a picture that stands in the text. */
  drawPicture: (picture: ReaderPicture) => ComponentChildren;
  /** What is said where there is no text. */
  none: string;
}

/** The text itself, with notes and what was put back in their places. */
export function ReaderBody({ items, notes, language, highlights, onHighlight, drawPicture, none }: ReaderBodyProps) {
  const levels = useMemo(() => headingLevels(items), [items]);
  const groups = useMemo(() => withLists(items), [items]);
  const correctedBy = useMemo(() => notesWithPassage(items), [items]);
  const block = (item: ReaderBlock) => (
    <TextBlock
      key={item.key}
      block={item}
      level={levels.get(item.key) ?? 2}
      language={language}
      highlights={highlights}
      onHighlight={onHighlight}
    />
  );
  if (items.length === 0) return <p class={styles.none}>{none}</p>;
  return (
    <>
      {groups.map((group) => {
        if (Array.isArray(group)) {
          return (
            <ul key={group[0]?.key} class={styles.list} dir={textDirection(group[0]?.text ?? '', language)}>
              {group.map(block)}
            </ul>
          );
        }
        if (group.type === 'block') return block(group);
        if (group.type === 'picture') return drawPicture(group);
        if (group.type === 'put-back') {
          return (
            <div key={group.key} class={styles.back}>
              <p class={styles.by}>{i18n.t('reader.putBack')}</p>
              <ArticleText as="p" text={group.text} language={language} />
            </div>
          );
        }
        const note = notes.find(({ id }) => id === group.note);
        return note && <NoteInPlace key={group.key} note={note} language={language} leads={correctedBy.has(note.id)} />;
      })}
    </>
  );
}

/** Items of a list that stand one after another make one. */
function withLists(items: readonly ReaderItem[]): (ReaderItem | ReaderBlock[])[] {
  const groups: (ReaderItem | ReaderBlock[])[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.type !== 'block' || item.kind !== 'list-item') groups.push(item);
    else if (Array.isArray(last)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
