import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LeftOutPassage, LeftOutReason } from '../../lib/article/left-out.ts';
import { Button } from '../controls/Button.tsx';
import { Passage } from './Passage.tsx';
import styles from './PassageGroup.module.css';
import type { PutBack } from './put-back.ts';
import { reasonWords } from './reason-words.ts';

export interface PassageGroupProps {
  reason: LeftOutReason;
  passages: readonly LeftOutPassage[];
  language: string | null;
  putBack: PutBack | null;
  onShowInPage: (passage: LeftOutPassage) => void;
}

/** Passages shown before the reader asks for more; those that are put back are always among them. */
const shownAtOnce = 3;

/** Passages that were left out for one reason. */
export function PassageGroup({ reason, passages, language, putBack, onShowInPage }: PassageGroupProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [all, setAll] = useState(passages.length <= shownAtOnce + 1);
  const shown = all ? passages : passages.filter((one, at) => at < shownAtOnce || putBack?.ids.has(one.id));
  const more = passages.length - shown.length;
  return (
    <section aria-labelledby={id} class={styles.group}>
      <h3 id={id} ref={heading} tabIndex={-1} class={styles.reason}>
        {reasonWords(reason)}
      </h3>
      <ul class={styles.passages}>
        {shown.map((passage) => (
          <li key={passage.id}>
            <Passage passage={passage} language={language} putBack={putBack} onShowInPage={onShowInPage} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          look="quiet"
          label={`${i18n.t('panel.showMore', more)}: ${reasonWords(reason)}`}
          onClick={() => {
            setAll(true);
            // The button goes away: whoever came to it by keyboard reads on from the head of the group.
            heading.current?.focus();
          }}
        >
          {i18n.t('panel.showMore', more)}
        </Button>
      )}
    </section>
  );
}
