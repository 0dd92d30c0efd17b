import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { type NamedVersion, takenAtWords, takenWords, versionName } from '../versions/named-version.ts';
import styles from './VersionChooser.module.css';

export interface VersionChooserProps {
  /** Oldest first. */
  versions: readonly NamedVersion[];
  /** Ids of the two that are compared. */
  older: string;
  newer: string;
  onChoose: (older: string, newer: string) => void;
  /** Opens the text of one. */
  onRead: (id: string) => void;
}

/** Which two versions are compared: any two by name, the two the other way round, or the step before and after. */
export function VersionChooser({ versions, older, newer, onChoose, onRead }: VersionChooserProps) {
  const at = (id: string) => versions.findIndex((version) => version.id === id);
  const first = Math.min(at(older), at(newer));
  const last = Math.max(at(older), at(newer));
  // A step is a version and the one before it, whatever is compared now.
  const earlier = [versions[first - 1], versions[first]] as const;
  const later = [versions[last], versions[last + 1]] as const;
  const step = ([from, to]: readonly [NamedVersion | undefined, NamedVersion | undefined]) =>
    from === undefined || to === undefined ? null : () => onChoose(from.id, to.id);
  const [toEarlier, toLater] = [step(earlier), step(later)];
  return (
    <fieldset class={styles.chooser}>
      <legend class={styles.legend}>{i18n.t('compare.choose')}</legend>
      <VersionSelect
        name={i18n.t('compare.older')}
        versions={versions}
        chosen={older}
        onChoose={(id) => onChoose(id, newer)}
        onRead={onRead}
      />
      <VersionSelect
        name={i18n.t('compare.newer')}
        versions={versions}
        chosen={newer}
        onChoose={(id) => onChoose(older, id)}
        onRead={onRead}
      />
      <div class={styles.steps}>
        <Button look="quiet" disabled={toEarlier === null} onClick={() => toEarlier?.()}>
          {i18n.t('compare.earlierStep')}
        </Button>
        <Button look="quiet" disabled={toLater === null} onClick={() => toLater?.()}>
          {i18n.t('compare.laterStep')}
        </Button>
        <Button look="quiet" onClick={() => onChoose(newer, older)}>
          {i18n.t('compare.swap')}
        </Button>
      </div>
    </fieldset>
  );
}

interface VersionSelectProps {
  name: string;
  versions: readonly NamedVersion[];
  chosen: string;
  onChoose: (id: string) => void;
  onRead: (id: string) => void;
}

function VersionSelect({ name, versions, chosen, onChoose, onRead }: VersionSelectProps) {
  const read = i18n.t('reader.readVersion');
  return (
    <div class={styles.side}>
      <label>
        <span class={styles.name}>{name}</span>
        <select class={styles.select} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {[...versions].reverse().map((version) => (
            <option key={version.id} value={version.id}>
              {i18n.t('compare.option', [versionName(version), takenAtWords(version), takenWords(version)])}
            </option>
          ))}
        </select>
      </label>
      <Button look="quiet" label={`${name}: ${read}`} onClick={() => onRead(chosen)}>
        {read}
      </Button>
    </div>
  );
}
