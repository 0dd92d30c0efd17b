import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Section } from '../theme/Section.tsx';
import { HighlightEntry, type HighlightEntryProps } from './HighlightEntry.tsx';
import styles from './HighlightList.module.css';
import type { ReaderHighlight } from './shown-highlight.ts';

export interface HighlightListProps extends Omit<HighlightEntryProps, 'highlight' | 'open'> {
  highlights: readonly ReaderHighlight[];
  /** Id of the one that was opened in the text. */
  opened: string | null;
  onExport: () => void;
}

/** The reader's highlights in the order of the text, with what became of each in the version that is read. */
export function HighlightList({ highlights, opened, onExport, ...entry }: HighlightListProps) {
  const count = highlights.length === 0 ? undefined : i18n.t('reader.highlightsIn', highlights.length);
  return (
    <div class={styles.list} data-empty={highlights.length === 0}>
      <Section title={i18n.t('reader.highlights.title')} aside={count}>
        {highlights.length === 0 ? (
          <p class={styles.empty}>{i18n.t('reader.highlights.empty')}</p>
        ) : (
          <>
            <ol class={styles.entries}>
              {highlights.map((highlight) => (
                <li key={highlight.passage.id}>
                  <HighlightEntry {...entry} highlight={highlight} open={opened === highlight.passage.id} />
                </li>
              ))}
            </ol>
            <p class={styles.onward}>
              <Button look="quiet" onClick={onExport}>
                {i18n.t('reader.highlights.export')}
              </Button>
            </p>
          </>
        )}
      </Section>
    </div>
  );
}
