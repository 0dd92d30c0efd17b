import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { type NamedVersion, takenAtWords, takenWords, versionName } from '../versions/named-version.ts';
import styles from './VersionLine.module.css';

export interface VersionLineProps {
  /** Oldest first; one or more. */
  versions: readonly NamedVersion[];
  /** Id of the one that is read. */
  chosen: string;
  onChoose: (id: string) => void;
}

/** Which version is read and when it was taken; the way to others, and word of a newer one. */
export function VersionLine({ versions, chosen, onChoose }: VersionLineProps) {
  const newest = versions.at(-1);
  const read = versions.find(({ id }) => id === chosen);
  return (
    <div class={styles.line} id="versions">
      {versions.length === 1 && read !== undefined ? (
        <p class={styles.only}>
          {i18n.t('compare.option', [i18n.t('reader.onlyVersion'), takenAtWords(read), takenWords(read)])}
        </p>
      ) : (
        <label class={styles.choice}>
          <span class={styles.name}>{i18n.t('reader.version')}</span>
          <select class={styles.select} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
            {[...versions].reverse().map((version) => (
              <option key={version.id} value={version.id}>
                {i18n.t('compare.option', [versionName(version), takenAtWords(version), takenWords(version)])}
              </option>
            ))}
          </select>
        </label>
      )}
      {newest !== undefined && read !== undefined && read.number < newest.number && (
        <p class={styles.newer} role="status">
          {i18n.t('reader.newer')}{' '}
          <Button look="quiet" onClick={() => onChoose(newest.id)}>
            {i18n.t('reader.readNewest')}
          </Button>
        </p>
      )}
    </div>
  );
}
