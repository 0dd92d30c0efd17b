import { i18n } from '#i18n';
import styles from './HighlightRef.module.css';
import type { ShownHighlight } from './shown-highlight.ts';

export interface HighlightRefProps {
  highlight: ShownHighlight;
  onOpen: (id: string) => void;
}

/** The number behind a highlight, as that of a footnote: opens its entry in the list. */
export function HighlightRef({ highlight, onOpen }: HighlightRefProps) {
  const { id, number, noted } = highlight;
  const name = noted
    ? i18n.t('reader.highlights.refNoted', [String(number)])
    : i18n.t('reader.highlights.ref', [String(number)]);
  return (
    <button
      type="button"
      data-beside=""
      class={styles.ref}
      data-noted={noted}
      aria-label={name}
      onClick={() => onOpen(id)}
    >
      {number}
    </button>
  );
}
