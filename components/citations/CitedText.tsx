import { i18n } from '#i18n';
import type { Cited } from '../../lib/article/citation.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import styles from './CiteDialog.module.css';
import { dragCitation } from './drag-citation.ts';
import { RichText } from './RichText.tsx';

export interface CitedTextProps {
  cited: Cited;
  /** BCP 47, of the one article that is cited. */
  language: string | null;
  /** How the one article is named in the text is shown besides. */
  single: boolean;
}

/** Citations as they will stand elsewhere; they can be dragged there. */
export function CitedText({ cited, language, single }: CitedTextProps) {
  const drag = (event: DragEvent) => dragCitation(event, cited);
  const { entries, isNote, direction, text } = cited;
  if (entries === null) {
    return (
      <figure class={styles.figure} draggable onDragStart={drag} aria-label={i18n.t('cite.result')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its place is scrolled by key */}
        <pre class={styles.code} dir="ltr" tabIndex={0}>
          {text}
        </pre>
      </figure>
    );
  }
  const [only] = entries;
  return (
    <>
      <figure class={styles.figure} draggable onDragStart={drag} aria-label={i18n.t('cite.result')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the same */}
        <ol class={styles.entries} data-single={single} tabIndex={0}>
          {entries.map(({ id, entry, inText }) => {
            const runs = entry.length === 0 ? inText : entry;
            const words = runs.map((run) => run.text).join('');
            return (
              <li key={id} class={styles.entry} dir={direction ?? textDirection(words, single ? language : null)}>
                <RichText runs={runs} />
              </li>
            );
          })}
        </ol>
      </figure>
      {single && only !== undefined && only.entry.length > 0 && only.inText.length > 0 && (
        <p class={styles.inText}>
          <span class={styles.label}>{isNote ? i18n.t('cite.asNote') : i18n.t('cite.inText')}</span>{' '}
          <bdi dir={direction}>
            <RichText runs={only.inText} />
          </bdi>
        </p>
      )}
    </>
  );
}
