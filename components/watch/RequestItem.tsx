import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { RequestEntry } from '../../lib/article/page-request.ts';
import { formatBytes, formatInstant } from '../../lib/foundation/intl-format.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './RequestItem.module.css';
import { answerWords, purposeWords } from './request-words.ts';

/** An entry of the ledger with the article it was made for. */
export interface ShownRequest extends RequestEntry {
  headline: string | null;
}

export interface RequestItemProps {
  entry: ShownRequest;
}

/** One request: when and why, where to, and what came of it. */
export function RequestItem({ entry }: RequestItemProps) {
  const { at, purpose, host, url, answeredBy, bytes, headline } = entry;
  const locale = readerLocale();
  const came = [...answerWords(entry), ...(bytes > 0 ? [formatBytes(bytes, locale)] : [])];
  return (
    <div class={styles.item}>
      <p class={styles.phrases}>
        <time class={styles.time} dateTime={new Date(at).toISOString()}>
          {formatInstant(at, locale)}
        </time>{' '}
        <span>{purposeWords(purpose)}</span>{' '}
        <span>
          <bdi class={styles.host}>{host}</bdi>
        </span>
      </p>
      {headline !== null && <ArticleText as="p" text={headline} language={null} class={styles.headline} />}
      <p class={styles.address} dir="ltr">
        <PageLink url={url} text={url} language={null} />
      </p>
      <p class={styles.phrases}>
        {came.map((words) => (
          <Fragment key={words}>
            <span>{words}</span>{' '}
          </Fragment>
        ))}
        {answeredBy != null && <span>{i18n.t('library.requests.redirected', [`\u2066${answeredBy}\u2069`])}</span>}
      </p>
    </div>
  );
}
