import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ExportFormatId } from '../../lib/article/export-format.ts';
import styles from './ExportDialog.module.css';
import { formatGroups, formatTraits, formatWords, groupWords } from './format-words.ts';

export interface FormatChooserProps {
  formats: readonly ExportFormatId[];
  chosen: ExportFormatId;
  onChoose: (format: ExportFormatId) => void;
  /** What can be set for the format that is chosen; stands below it. */
  children?: ComponentChildren;
}

/** The formats by what they are for, each with a sentence that says so. The one that is chosen is in sight from the start. */
export function FormatChooser({ formats, chosen, onChoose, children }: FormatChooserProps) {
  const name = useId();
  const first = useRef<HTMLLabelElement>(null);
  useEffect(() => first.current?.scrollIntoView({ block: 'nearest' }), []);
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
                <div key={format}>
                  <label ref={format === chosen ? first : undefined} class={styles.choice}>
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
                  {format === chosen && <div class={styles.own}>{children}</div>}
                </div>
              );
            })}
          </fieldset>
        );
      })}
    </>
  );
}
