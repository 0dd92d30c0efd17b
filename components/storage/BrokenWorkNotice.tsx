import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BrokenWork } from '../../lib/article/broken-work.ts';
import { formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ArchiveNotice.module.css';

export interface BrokenWorkNoticeProps {
  work: BrokenWork;
  /** Calls back when nobody is at such work, until the returned function is called: before that it still goes on. */
  onceFree: (then: () => void) => () => void;
  /** To where it is done again. */
  onAgain: () => void;
  onLeave: () => void;
}

/** Says that a restore or an import was broken off, and that doing it again completes it. It stands in the way of nothing. */
export function BrokenWorkNotice({ work, onceFree, onAgain, onLeave }: BrokenWorkNoticeProps) {
  const id = useId();
  const { kind, startedAt } = work;
  const which = `${kind} ${work.id} ${startedAt}`;
  const [broken, setBroken] = useState<string | null>(null);
  useEffect(() => onceFree(() => setBroken(which)), [which]);
  if (broken !== which) return null;
  const began = formatInstant(startedAt, readerLocale());
  return (
    <section class={styles.notice} aria-labelledby={id}>
      <p id={id} class={styles.text}>
        <strong>{brokenWords(work, began)}</strong>{' '}
        {kind === 'restore' ? i18n.t('storage.broken.restoreHint') : i18n.t('storage.broken.importHint')}
      </p>
      <p class={styles.actions}>
        <Button onClick={onAgain}>
          {kind === 'restore' ? i18n.t('storage.broken.restoreAgain') : i18n.t('storage.broken.importAgain')}
        </Button>
        <Button onClick={onLeave}>{i18n.t('storage.broken.leave')}</Button>
      </p>
    </section>
  );
}

function brokenWords({ kind, name }: BrokenWork, began: string): string {
  // A name may run the other way than the sentence.
  const named: [string, string] = [`\u2068${name}\u2069`, began];
  if (kind === 'import')
    return name === '' ? i18n.t('storage.broken.importUnnamed', [began]) : i18n.t('storage.broken.import', named);
  return name === '' ? i18n.t('storage.broken.restoreUnnamed', [began]) : i18n.t('storage.broken.restore', named);
}
