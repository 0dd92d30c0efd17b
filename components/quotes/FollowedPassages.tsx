import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FollowedPassage } from '../../lib/article/followed-passage.ts';
import { Button } from '../controls/Button.tsx';
import { Section } from '../theme/Section.tsx';
import styles from './FollowedPassage.module.css';
import { FollowedPassageItem, type FollowedPassageItemProps } from './FollowedPassageItem.tsx';

export interface FollowedPassagesProps extends Omit<FollowedPassageItemProps, 'passage' | 'writes'> {
  passages: readonly FollowedPassage[];
  /** The passage whose note is to be written on; null: none. */
  noteOpen?: string | null;
  /** Follows what is selected in the page. */
  onFollow: () => void;
  onExport: () => void;
}

/** The passages that a reader follows through an article's versions; without any, the quiet way to follow one. */
export function FollowedPassages({
  passages,
  noteOpen = null,
  onFollow,
  onExport,
  onStop,
  ...item
}: FollowedPassagesProps) {
  const follow = useRef<HTMLButtonElement>(null);
  const stopped = useRef(false);
  useEffect(() => {
    if (!stopped.current) return;
    stopped.current = false;
    // The button that was pressed is gone with its passage.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) follow.current?.focus({ preventScroll: true });
  }, [passages.length]);
  const button = (
    <Button look="quiet" buttonRef={follow} onClick={onFollow}>
      {i18n.t('quotes.follow')}
    </Button>
  );
  if (passages.length === 0) return <p class={styles.alone}>{button}</p>;
  return (
    <Section title={i18n.t('quotes.title')}>
      <ul class={styles.passages}>
        {passages.map((passage) => (
          <li key={passage.id}>
            <FollowedPassageItem
              {...item}
              passage={passage}
              writes={passage.id === noteOpen}
              onStop={(one) => {
                stopped.current = true;
                onStop(one);
              }}
            />
          </li>
        ))}
      </ul>
      <p class={styles.actions}>
        {button}
        <Button look="quiet" onClick={onExport}>
          {i18n.t('quotes.export')}
        </Button>
      </p>
    </Section>
  );
}
