import { useId } from 'preact/hooks';
import type { ExportFormatId } from '../../lib/article/export-format.ts';
import styles from './ExportDialog.module.css';
import { formatGroups, formatTraits, formatWords, groupWords } from './format-words.ts';

export interface FormatChooserProps {
  formats: readonly ExportFormatId[];
  chosen: ExportFormatId;
  onChoose: (format: ExportFormatId) => void;
}

/** The formats by what they are for, each with a sentence that says so. */
export function FormatChooser({ formats, chosen, onChoose }: FormatChooserProps) {
  const name = useId();
  return (
    <>
      {formatGroups.map((group) => {
        const own = formats.filter((format) => formatTraits[format].group === group);
        if (own.length === 0) return null;
        return (
          <fieldset key={group} class={styles.group}>
            <legend class={styles.legend}>{groupWords(group)}</legend>
            {own.map((format) => {
              const words = formatWords(format);
              return (
                <label key={format} class={styles.choice}>
                  <input
                    type="radio"
                    name={name}
                    value={format}
                    checked={format === chosen}
                    onChange={() => onChoose(format)}
                  />
                  <span class={styles.name}>{words.name}</span>
                  <span class={styles.text}>{words.text}</span>
                </label>
              );
            })}
          </fieldset>
        );
      })}
    </>
  );
}
