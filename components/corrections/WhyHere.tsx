import { i18n } from '#i18n';
import type { Correction, CorrectionRule } from '../../lib/article/correction.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { sourceWords } from '../article/source-words.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import { correctionPositionWords } from './correction-words.ts';
import styles from './WhyHere.module.css';

export interface WhyHereProps {
  correction: Correction;
  language: string | null;
}

/** On demand: the sentence that made it a note, where it stood, and which rule of which language pack matched. */
export function WhyHere({ correction, language }: WhyHereProps) {
  const { rule, position, from } = correction;
  // Read before rules were kept.
  if (!rule) return null;
  const { pack, part, kind, pattern, sentence } = rule;
  const name = [pack, part, kind, ...(pattern === null ? [] : [String(pattern + 1)])].join(' \u00b7 ');
  return (
    <details class={styles.why}>
      <summary class={styles.title}>
        <FoldArrow />
        {i18n.t('corrections.why.title')}
      </summary>
      <p>{partWords(part)}</p>
      {sentence !== '' && <ArticleText as="q" text={sentence} language={language} />}
      <p class={styles.where}>
        <span>{correctionPositionWords(position)}</span> <span>({sourceWords(from)})</span>
      </p>
      <p class={styles.where}>{i18n.t('corrections.why.rule', [`\u2068${name}\u2069`])}</p>
    </details>
  );
}

function partWords(part: CorrectionRule['part']): string {
  switch (part) {
    case 'labels':
      return i18n.t('corrections.why.labels');
    case 'statements':
      return i18n.t('corrections.why.statements');
    case 'evidence':
      return i18n.t('corrections.why.evidence');
    case 'headlines':
      return i18n.t('corrections.why.headlines');
    case 'headlinePrefixes':
      return i18n.t('corrections.why.headlinePrefixes');
    case 'address':
      return i18n.t('corrections.why.address');
    case 'stated':
      return i18n.t('corrections.why.stated');
    default:
      return assertNever(part);
  }
}
