import { i18n } from '#i18n';
import { type Correction, countsAsCorrection } from '../../lib/article/correction.ts';
import { Section } from '../theme/Section.tsx';
import { withKeys } from '../theme/with-keys.ts';
import { CorrectionNote, type ShowCorrection } from './CorrectionNote.tsx';

export interface UpdatesProps {
  /** The article's notes; those that only update are shown here. */
  corrections: readonly Correction[];
  language: string | null;
  onShowInPage: ShowCorrection;
}

/** Notes that add to a story and correct nothing: shown, set apart, and not counted. */
export function Updates({ corrections, language, onShowInPage }: UpdatesProps) {
  const updates = withKeys(
    corrections.filter((one) => !countsAsCorrection(one)),
    (one) => one.text,
  );
  if (updates.length === 0) return null;
  return (
    <Section title={i18n.t('corrections.updates')}>
      <ol>
        {updates.map(({ key, item }) => (
          <li key={key}>
            <CorrectionNote correction={item} language={language} onShowInPage={onShowInPage} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
