import { i18n } from '#i18n';
import { formatBytes, formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../theme/Disclosure.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './BesidesText.module.css';

/** A page that is kept as it was seen: when, in milliseconds since 1970, and its bytes unpacked. */
export interface KeptPageLine {
  id: string;
  takenAt: number;
  size: number;
}

export interface BesidesTextProps {
  /** Pictures whose bytes are kept, and those that could not be had. */
  images: { kept: number; missing: number };
  /** Newest first. */
  pages: readonly KeptPageLine[];
  /** What is being fetched now, and how much of it is there; a total of 0: not known yet. */
  working: { what: 'images' | 'page'; done: number; total: number } | null;
  /** Whether pictures of every article that is saved from now on are kept. */
  always: boolean;
  onAlways: (always: boolean) => void;
  onKeepImages: () => void;
  onDropImages: () => void;
  onKeepPage: () => void;
  onShowPage: (id: string) => void;
  onDropPage: (id: string) => void;
}

/** What is kept of an article besides its text: pictures, and the page as it was seen. Nothing of it is fetched unasked. */
export function BesidesText(props: BesidesTextProps) {
  const { images, pages, working, always, onAlways, onKeepImages, onDropImages, onKeepPage, onShowPage, onDropPage } =
    props;
  const has = images.kept > 0 || pages.length > 0;
  const locale = readerLocale();
  return (
    <Disclosure title={i18n.t('besides.title')} aside={has ? asideWords(images.kept, pages.length) : undefined}>
      <div class={styles.part}>
        <p class={styles.line}>
          <span>{imageWords(images)}</span>
          <Button look="quiet" disabled={working !== null} onClick={onKeepImages}>
            {images.kept > 0 ? i18n.t('besides.images.again') : i18n.t('besides.images.keep')}
          </Button>
          {images.kept > 0 && (
            <Button look="quiet" disabled={working !== null} onClick={onDropImages}>
              {i18n.t('besides.images.drop')}
            </Button>
          )}
        </p>
        <label class={styles.always}>
          <input type="checkbox" checked={always} onChange={(event) => onAlways(event.currentTarget.checked)} />
          {i18n.t('besides.images.always')}
        </label>
        {pages.length > 0 && (
          <ul class={styles.pages}>
            {pages.map(({ id, takenAt, size }) => {
              const when = formatInstant(takenAt, locale);
              return (
                <li key={id} class={styles.line}>
                  <Button look="quiet" onClick={() => onShowPage(id)}>
                    {i18n.t('besides.page.of', [when])}
                  </Button>
                  <span class={styles.quiet}>{formatBytes(size, locale)}</span>
                  <Button look="quiet" label={i18n.t('besides.page.dropOf', [when])} onClick={() => onDropPage(id)}>
                    {i18n.t('besides.page.drop')}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
        <Button look="quiet" disabled={working !== null} onClick={onKeepPage}>
          {i18n.t('besides.page.keep')}
        </Button>
        <p class={styles.quiet}>{i18n.t('besides.hint')}</p>
        <p class={styles.quiet} role="status">
          {working?.what === 'images' && i18n.t('besides.images.working')}
          {working?.what === 'page' && i18n.t('besides.page.working')}
        </p>
        {working !== null && (
          <div class={styles.working}>
            <ProgressBar label={i18n.t('besides.title')} done={working.done} total={Math.max(1, working.total)} />
          </div>
        )}
      </div>
    </Disclosure>
  );
}

function asideWords(kept: number, pages: number): string {
  const words = [];
  if (kept > 0) words.push(i18n.t('besides.images.count', kept));
  if (pages > 0) words.push(i18n.t('besides.page.count', pages));
  return words.join(' · ');
}

function imageWords({ kept, missing }: BesidesTextProps['images']): string {
  if (kept === 0 && missing === 0) return i18n.t('besides.images.none');
  const words = kept === 0 ? i18n.t('besides.images.none') : i18n.t('besides.images.kept', kept);
  return missing === 0 ? words : `${words} ${i18n.t('besides.images.missing', missing)}`;
}
