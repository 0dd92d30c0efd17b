import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { highlightStyles } from '../../lib/article/export-format.ts';
import type { ExportSettings } from '../../lib/article/export-settings.ts';
import type { MarkdownTemplate } from '../../lib/article/markdown-template.ts';
import { templateName } from '../templates/template-words.ts';
import styles from './ExportDialog.module.css';
import { type FormatOption, highlightWords } from './format-words.ts';

export interface ExportOptionsPartProps {
  /** What means something to the format that is chosen. */
  options: readonly FormatOption[];
  settings: ExportSettings;
  templates: readonly MarkdownTemplate[];
  templatesHref: string;
  onChange: (part: Partial<ExportSettings>) => void;
}

/** What is in the files. */
export function ExportOptionsPart({ options, settings, templates, templatesHref, onChange }: ExportOptionsPartProps) {
  const ids = { template: useId(), highlights: useId() };
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{i18n.t('exporting.options')}</legend>
      {options.includes('template') && (
        <p class={styles.field}>
          <label for={ids.template}>{i18n.t('exporting.template')}</label>
          <select
            id={ids.template}
            value={settings.template}
            onChange={({ currentTarget }) => onChange({ template: currentTarget.value })}
          >
            {templates.map((template) => (
              <option key={template.id} value={template.id}>
                {templateName(template)}
              </option>
            ))}
          </select>
          <a href={templatesHref} target="_blank" rel="noreferrer">
            {i18n.t('exporting.editTemplates')}
          </a>
        </p>
      )}
      {options.includes('highlights') && (
        <p class={styles.field}>
          <label for={ids.highlights}>{i18n.t('exporting.words.highlights')}</label>
          <select
            id={ids.highlights}
            value={settings.highlights}
            onChange={({ currentTarget }) => {
              const chosen = highlightStyles.find((style) => style === currentTarget.value);
              if (chosen !== undefined) onChange({ highlights: chosen });
            }}
          >
            {highlightStyles.map((style) => (
              <option key={style} value={style}>
                {highlightWords(style)}
              </option>
            ))}
          </select>
        </p>
      )}
      {options.includes('corrections') && (
        <label class={styles.choice}>
          <input
            type="checkbox"
            checked={settings.corrections}
            onChange={({ currentTarget }) => onChange({ corrections: currentTarget.checked })}
          />
          <span>{i18n.t('exporting.withCorrections')}</span>
        </label>
      )}
      {options.includes('pictures') && (
        <label class={styles.choice}>
          <input
            type="checkbox"
            checked={settings.pictures}
            onChange={({ currentTarget }) => onChange({ pictures: currentTarget.checked })}
          />
          <span>{i18n.t('exporting.withPictures')}</span>
        </label>
      )}
    </fieldset>
  );
}
