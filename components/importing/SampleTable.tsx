import { i18n } from '#i18n';
import type { ImportSample } from '../../lib/article/import-run.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './Importing.module.css';
import { additionWords, count, standingWords } from './import-words.ts';

export interface SampleTableProps {
  samples: readonly ImportSample[];
  /** Articles that are not shown one by one. */
  more: number;
}

/** The first articles of a file, each with what the import does to it. */
export function SampleTable({ samples, more }: SampleTableProps) {
  return (
    <>
      <table class={styles.table} aria-label={i18n.t('importing.preview.table')}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('importing.preview.article')}</th>
            <th scope="col">{i18n.t('importing.preview.standing')}</th>
            <th scope="col">{i18n.t('importing.preview.added')}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <Row key={sample.articleId} sample={sample} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p class={styles.more}>{i18n.t('importing.preview.more', more, [count(more)])}</p>}
    </>
  );
}

function Row({ sample: { url, headline, inLanguage, standing, adds } }: { sample: ImportSample }) {
  const isAdded = standing === 'new' || standing === 'merged';
  const title = headline?.trim() || null;
  return (
    <tr>
      <td>
        {title !== null && (
          <span class={styles.headline}>
            <ArticleText text={title} language={inLanguage} />
          </span>
        )}
        {/* Only to be read: nothing of a file is opened from here. */}
        <bdi class={styles.address}>{title === null ? url : new URL(url).hostname}</bdi>
      </td>
      <td>{standingWords(standing)}</td>
      <td>
        {isAdded && (
          <ul class={styles.added}>
            {additionWords(adds).map((words) => (
              <li key={words}>
                <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
