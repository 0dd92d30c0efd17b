import { i18n } from '#i18n';
import type { Receipt as LeftOut, LeftOutPassage, LeftOutReason } from '../../lib/article/left-out.ts';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import { PassageGroup } from './PassageGroup.tsx';
import { type PutBack, passagesBack } from './put-back.ts';
import styles from './Receipt.module.css';

export interface ReceiptProps {
  /** With at least one passage in it. */
  receipt: LeftOut;
  language: string | null;
  /** Null where nothing can be kept: the buttons are then absent, and a line says why. */
  putBack: PutBack | null;
  onShowInPage: (passage: LeftOutPassage) => void;
}

/** The extraction receipt, on demand: what was left out of the text, by reason, each passage with a way back into it. */
export function Receipt({ receipt, language, putBack, onShowInPage }: ReceiptProps) {
  const { passages, unlisted } = receipt;
  const back = passagesBack(receipt, putBack).length;
  return (
    <details class={styles.receipt}>
      <summary class={styles.summary}>
        <h2 class={styles.name}>{i18n.t('receipt.title')}</h2>
        <span class={styles.count}>
          {i18n.t('receipt.count', passages.length + unlisted)}
          {back > 0 && ` · ${i18n.t('receipt.backCount', [back])}`}
        </span>
        <FoldArrow />
      </summary>
      <div class={styles.body}>
        <p class={styles.quiet}>{putBack === null ? i18n.t('receipt.notKept') : i18n.t('receipt.intro')}</p>
        {byReason(passages).map(([reason, group]) => (
          <PassageGroup
            key={reason}
            reason={reason}
            passages={group}
            language={language}
            putBack={putBack}
            onShowInPage={onShowInPage}
          />
        ))}
        {unlisted > 0 && <p class={styles.quiet}>{i18n.t('receipt.unlisted', unlisted)}</p>}
      </div>
    </details>
  );
}

/** What the panel shows as facts of the article is missed by nobody, and comes last. */
const shownAsFacts: ReadonlySet<LeftOutReason> = new Set(['standfirst', 'byline', 'date', 'note', 'credits']);

/** The passages by reason, in the order in which the reasons are first met on the page. */
function byReason(passages: readonly LeftOutPassage[]): [LeftOutReason, LeftOutPassage[]][] {
  const groups = new Map<LeftOutReason, LeftOutPassage[]>();
  for (const passage of passages) groups.set(passage.reason, [...(groups.get(passage.reason) ?? []), passage]);
  return [...groups].sort(([one], [other]) => Number(shownAsFacts.has(one)) - Number(shownAsFacts.has(other)));
}
