import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './Timeline.module.css';
import { TimelineItem, type TimelineItemProps } from './TimelineItem.tsx';
import type { TimelineEntry } from './timeline-entry.ts';

export interface TimelineProps {
  /** Newest first; at least one. */
  entries: readonly TimelineEntry[];
  /** The article's (BCP 47), or null. */
  language: string | null;
  onCompare: TimelineItemProps['onCompare'];
  onRead: TimelineItemProps['onRead'];
}

/** Versions shown at once, and how many more a press opens: a long history is not drawn to be scrolled past. */
const shownAtOnce = 4;
const shownMore = 20;

/** An article's versions, newest first, each with what it changed. A single one is a single calm line. */
export function Timeline({ entries, language, onCompare, onRead }: TimelineProps) {
  const [length, setLength] = useState(shownAtOnce);
  const list = useRef<HTMLOListElement>(null);
  const opened = useRef<number | null>(null);
  // The button that was pressed moves on: the keyboard goes on with what it opened.
  useEffect(() => {
    if (opened.current === null) return;
    const first = list.current?.children[opened.current];
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
    opened.current = null;
  }, [length]);
  if (entries.length === 1) return <p class={styles.one}>{i18n.t('versions.one')}</p>;
  const rest = entries.length - length;
  const next = Math.min(rest, shownMore);
  return (
    <>
      <ol ref={list} class={styles.versions}>
        {entries.slice(0, length).map((entry) => (
          <li key={entry.version.id} tabIndex={-1} class={styles.version}>
            <TimelineItem entry={entry} language={language} onCompare={onCompare} onRead={onRead} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            opened.current = length;
            setLength(length + next);
          }}
        >
          {i18n.t('versions.more', next)}
        </Button>
      )}
    </>
  );
}
