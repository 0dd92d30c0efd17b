import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ReaderBlock } from '../../lib/article/reader-text.ts';
import type { TextRun } from '../../lib/article/text-runs.ts';
import { correctionKindWords } from '../corrections/correction-words.ts';
import styles from './BlockText.module.css';
import { blockRuns, type RunValue } from './block-runs.ts';
import { HighlightRef } from './HighlightRef.tsx';
import type { ShownHighlight } from './shown-highlight.ts';
import { correctedAnchor, highlightAnchor, noteAnchor } from './text-anchors.ts';

export interface BlockTextProps {
  block: ReaderBlock;
  highlights: readonly ShownHighlight[];
  onHighlight: (id: string) => void;
}

/** The words of a block with what is marked in them. What is not of the text is marked `data-beside`. */
export function BlockText({ block, highlights, onHighlight }: BlockTextProps) {
  return blockRuns(block, highlights).map(({ key, url, runs, ending }) => {
    const words = runs.map((run) => (
      <Run key={run.start} run={run} onHighlight={onHighlight} begins={(one) => beginsAt(block, one, run.start)} />
    ));
    return [
      url === null ? (
        words
      ) : (
        <a key={key} href={url} target="_blank" rel="noopener noreferrer" title={i18n.t('panel.opensInTab')}>
          {words}
        </a>
      ),
      ...ending.map((one) => <HighlightRef key={one.id} highlight={one} onOpen={onHighlight} />),
    ];
  });
}

function beginsAt({ start }: ReaderBlock, { range }: ShownHighlight, at: number): boolean {
  return start !== null && range.start === start + at;
}

interface RunProps {
  run: TextRun<RunValue>;
  onHighlight: (id: string) => void;
  begins: (highlight: ShownHighlight) => boolean;
}

/** A piece of text inside what holds for it, what was given last outermost. */
function Run({ run, onHighlight, begins }: RunProps) {
  let drawn: ComponentChildren = run.text;
  for (const value of run.values) {
    if (value.is === 'strong') drawn = <strong>{drawn}</strong>;
    else if (value.is === 'emphasis') drawn = <em>{drawn}</em>;
    else if (value.is === 'dateline') drawn = <span class={styles.dateline}>{drawn}</span>;
    else if (value.is === 'note')
      drawn = (
        <span
          id={noteAnchor(value.note)}
          role="note"
          aria-label={correctionKindWords(value.kind)}
          tabIndex={-1}
          class={styles.note}
        >
          {drawn}
        </span>
      );
    else if (value.is === 'corrected')
      drawn = (
        <span id={correctedAnchor(value.note)} tabIndex={-1} class={styles.corrected}>
          {drawn}
        </span>
      );
    else if (value.is === 'highlight') {
      const { highlight } = value;
      drawn = (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the number behind it does the same for keyboard and screen reader
        <mark
          id={begins(highlight) ? highlightAnchor(highlight.id) : undefined}
          class={styles.highlight}
          onClick={(event) => {
            const target = event.target instanceof Element ? event.target : null;
            if (target?.closest('a') === null && getSelection()?.isCollapsed !== false) onHighlight(highlight.id);
          }}
        >
          {drawn}
        </mark>
      );
    }
  }
  return <>{drawn}</>;
}
