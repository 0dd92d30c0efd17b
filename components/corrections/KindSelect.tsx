import { i18n } from '#i18n';
import type { CorrectionKind } from '../../lib/article/correction.ts';
import { kindsToChoose } from '../../lib/article/reader-notes.ts';
import { correctionKindWords } from './correction-words.ts';
import styles from './KindSelect.module.css';

export interface KindSelectProps {
  kind: CorrectionKind;
  onChange: (kind: CorrectionKind) => void;
}

/** What kind of note a passage is that the reader marked by hand. */
export function KindSelect({ kind, onChange }: KindSelectProps) {
  return (
    <select
      class={styles.select}
      aria-label={i18n.t('corrections.reader.kind')}
      value={kind}
      onChange={({ currentTarget }) => {
        const chosen = kindsToChoose.find((one) => one === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {kindsToChoose.map((one) => (
        <option key={one} value={one}>
          {correctionKindWords(one)}
        </option>
      ))}
    </select>
  );
}
