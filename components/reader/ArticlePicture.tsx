import { i18n } from '#i18n';
import type { Image } from '../../lib/article/article-context.ts';
import type { RequestFailure } from '../../lib/article/page-request.ts';
import { LeadImage } from '../article/LeadImage.tsx';
import { Button } from '../controls/Button.tsx';
import styles from './ArticlePicture.module.css';

/** What there is of a picture. `source`: an address within this page; `why`: what came of asking its server. */
export type PictureState =
  | { is: 'kept' | 'fetched'; source: string }
  | { is: 'absent' | 'asking' }
  | { is: 'failed'; why: RequestFailure | 'status' | 'refused' };

export interface ArticlePictureProps {
  image: Image;
  language: string | null;
  /** What the page says of it for those who cannot see it. */
  alt?: string | null;
  /** Null while the archive is asked. */
  state: PictureState | null;
  /** Asks the picture's server for it. */
  onAsk: () => void;
}

/** A picture with what stands under it. One that is not kept is asked for only when the reader says so. */
export function ArticlePicture({ image, language, alt = null, state, onAsk }: ArticlePictureProps) {
  const host = URL.parse(image.url)?.hostname ?? image.url;
  const named: [string] = [`\u2068${host}\u2069`];
  const { caption } = image;
  return (
    <figure class={styles.figure}>
      {state !== null && 'source' in state && (
        <img class={styles.picture} src={state.source} alt={alt ?? i18n.t('reader.picture.alt')} />
      )}
      {state !== null && !('source' in state) && (
        <div class={styles.absent}>
          <p role="status">{absentWords(state, named)}</p>
          {state.is !== 'asking' && (
            <Button look="quiet" onClick={onAsk}>
              {i18n.t('reader.picture.show', named)}
            </Button>
          )}
        </div>
      )}
      {(caption !== null || image.credit !== null || state?.is === 'fetched') && (
        <figcaption class={styles.caption}>
          <LeadImage image={image} language={language} />
          {state?.is === 'fetched' && <p class={styles.from}>{i18n.t('reader.picture.fromNet', named)}</p>}
        </figcaption>
      )}
    </figure>
  );
}

function absentWords(state: Exclude<PictureState, { source: string }>, named: [string]): string {
  if (state.is !== 'failed') {
    return state.is === 'asking' ? i18n.t('reader.picture.asking', named) : i18n.t('reader.picture.notKept');
  }
  switch (state.why) {
    case 'wrong-type':
      return i18n.t('reader.picture.wrongType');
    case 'too-large':
      return i18n.t('reader.picture.tooLarge');
    case 'offline':
      return i18n.t('reader.picture.offline');
    case 'refused':
      return i18n.t('reader.picture.refused');
    default:
      return i18n.t('reader.picture.noAnswer');
  }
}
