import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KindSize, StorageKind } from '../../lib/article/storage-figures.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatBytes } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './SpaceByKind.module.css';

export interface SpaceByKindProps {
  kinds: readonly KindSize[];
}

const height = 14;

/** The room by kind, as one bar and as a table that says the same. The bar runs the way the words run. */
export function SpaceByKind({ kinds }: SpaceByKindProps) {
  const id = useId();
  const known = kinds.map(({ bytes }) => bytes ?? 0);
  const sum = known.reduce((all, bytes) => all + bytes, 0);
  return (
    <figure aria-labelledby={id}>
      <figcaption id={id} class={styles.hidden}>
        {i18n.t('storage.space.asTable')}
      </figcaption>
      <svg class={styles.bar} height={height} role="img" aria-label={summaryWords(kinds, sum)}>
        {sum > 0 &&
          kinds.map(({ kind, bytes }, at) => {
            const before = known.slice(0, at).reduce((all, one) => all + one, 0);
            const share = (part: number) => `${(part / sum) * 100}%`;
            if (bytes === null || bytes === 0) return null;
            return <rect key={kind} class={styles[kind]} x={share(before)} width={share(bytes)} height={height} />;
          })}
      </svg>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('storage.space.kind')}</th>
            <th scope="col">{i18n.t('storage.space.size')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((size) => (
            <tr key={size.kind}>
              <th scope="row">
                <svg class={styles.swatch} width="10" height="10" aria-hidden="true">
                  <rect class={styles[size.kind]} width="10" height="10" />
                </svg>
                {kindWords(size.kind)}
              </th>
              <td>{sizeWords(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function sizeWords({ bytes, isExact }: KindSize): string {
  if (bytes === null) return i18n.t('storage.space.unknown');
  const words = formatBytes(bytes, readerLocale());
  return isExact ? words : i18n.t('storage.space.about', [words]);
}

function summaryWords(kinds: readonly KindSize[], sum: number): string {
  const [largest] = [...kinds].sort((one, other) => (other.bytes ?? 0) - (one.bytes ?? 0));
  if (largest === undefined || sum === 0) return i18n.t('storage.space.empty');
  const bytes = (count: number) => formatBytes(count, readerLocale());
  return i18n.t('storage.space.summary', [kindWords(largest.kind), bytes(largest.bytes ?? 0), bytes(sum)]);
}

function kindWords(kind: StorageKind): string {
  switch (kind) {
    case 'texts':
      return i18n.t('storage.space.kinds.texts');
    case 'images':
      return i18n.t('storage.space.kinds.images');
    case 'pages':
      return i18n.t('storage.space.kinds.pages');
    case 'index':
      return i18n.t('storage.space.kinds.index');
    case 'other':
      return i18n.t('storage.space.kinds.other');
    default:
      return assertNever(kind);
  }
}
