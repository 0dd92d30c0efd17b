import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TextEncoding } from '../../lib/article/import-run.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Importing.module.css';

export interface EncodingFactProps {
  /** The label of the encoding that a text was taken for. */
  taken: string;
  known: readonly TextEncoding[];
  onChoose: (encoding: string) => void;
}

/** One fact of a list: the encoding that a text was guessed to be in, which the reader can change where its letters are wrong. */
export function EncodingFact({ taken, known, onChoose }: EncodingFactProps) {
  const [id, hintId] = [useId(), useId()];
  const names = new Intl.DisplayNames(readerLocale(), { type: 'script' });
  return (
    <>
      <dt>
        <label for={id}>{i18n.t('importing.preview.encoding')}</label>
      </dt>
      <dd>
        <select
          id={id}
          class={styles.encoding}
          value={taken}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {known.map(({ encoding, script }) => (
            <option key={encoding} value={encoding}>
              {`${names.of(script) ?? script} (${encoding})`}
            </option>
          ))}
        </select>
        <p id={hintId} class={styles.quiet}>
          {i18n.t('importing.preview.encodingHint')}
        </p>
      </dd>
    </>
  );
}
