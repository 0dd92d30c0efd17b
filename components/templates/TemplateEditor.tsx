import { useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { type MarkdownTemplate, templateLimits } from '../../lib/article/markdown-template.ts';
import type { TemplateFault } from '../../lib/article/template-fault.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { Button } from '../controls/Button.tsx';
import styles from './TemplateEditor.module.css';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TemplateVocabularyFold } from './TemplateVocabularyFold.tsx';
import { faultWords, templateName } from './template-words.ts';

/** A template with where it comes from: with Dateline, with Dateline and changed since, or from the reader. */
export interface ShownTemplate extends MarkdownTemplate {
  origin: 'built-in' | 'changed' | 'own';
}

/** What can be written in a template. */
export interface TemplateVocabulary {
  values: readonly string[];
  /** Names of lists, each with the fields that its items have. */
  lists: Readonly<Record<string, readonly string[]>>;
  filters: readonly string[];
}

/** What a template makes of an article. */
export type Preview = Result<{ path: string; text: string }, TemplateFault>;

export interface TemplateEditorProps {
  templates: readonly ShownTemplate[];
  /** The one that is shown, as it is kept, and as it stands in the fields. */
  template: ShownTemplate;
  draft: MarkdownTemplate;
  onChoose: (id: string) => void;
  onDraft: (draft: MarkdownTemplate) => void;
  /** Articles of the archive that it can be tried on; the first is, until another is chosen. */
  articles: readonly { id: string; headline: string }[];
  articleId: string | null;
  onArticle: (id: string) => void;
  /** Null: there is no article to try it on, or it is being read. */
  preview: (draft: MarkdownTemplate) => Preview | null;
  vocabulary: TemplateVocabulary;
  onKeep: () => void;
  onDiscard: () => void;
  onDuplicate: () => void;
  /** Back to how it came, or away with it: both can be taken back. */
  onReset: () => void;
  onDelete: () => void;
}

/** Templates, each with its words, its file's name, and what comes of them on an article of the archive as they are typed. */
export function TemplateEditor({ templates, template, draft, preview, ...props }: TemplateEditorProps) {
  const ids = { which: useId(), name: useId(), file: useId(), text: useId(), fault: useId(), hint: useId() };
  const { onDraft } = props;
  const made = useMemo(() => preview(draft), [preview, draft]);
  const fault = made !== null && !made.ok ? made.error : null;
  const isSame = draft.text === template.text && draft.fileName === template.fileName && draft.name === template.name;
  return (
    <div class={styles.editor}>
      <div class={styles.column}>
        <label for={ids.which} class={styles.label}>
          {i18n.t('templates.which')}
        </label>
        <select
          id={ids.which}
          class={styles.field}
          value={template.id}
          onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}
        >
          {templates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.origin === 'changed' ? i18n.t('templates.changed', [templateName(one)]) : templateName(one)}
            </option>
          ))}
        </select>
        {template.origin === 'own' && (
          <>
            <label for={ids.name} class={styles.label}>
              {i18n.t('templates.name')}
            </label>
            <input
              id={ids.name}
              class={styles.field}
              dir="auto"
              maxLength={templateLimits.name}
              value={draft.name}
              onInput={({ currentTarget }) => onDraft({ ...draft, name: currentTarget.value })}
            />
          </>
        )}
        <label for={ids.file} class={styles.label}>
          {i18n.t('templates.fileName')}
        </label>
        <input
          id={ids.file}
          class={`${styles.field} ${styles.code}`}
          dir="ltr"
          spellcheck={false}
          maxLength={templateLimits.fileName}
          value={draft.fileName}
          aria-invalid={fault?.part === 'file-name'}
          aria-describedby={ids.fault}
          onInput={({ currentTarget }) => onDraft({ ...draft, fileName: currentTarget.value })}
        />
        <label for={ids.text} class={styles.label}>
          {i18n.t('templates.text')}
        </label>
        <textarea
          id={ids.text}
          class={`${styles.field} ${styles.code}`}
          dir="ltr"
          spellcheck={false}
          maxLength={templateLimits.text}
          value={draft.text}
          aria-invalid={fault?.part === 'text'}
          aria-describedby={`${ids.fault} ${ids.hint}`}
          onInput={({ currentTarget }) => onDraft({ ...draft, text: currentTarget.value })}
        />
        <p id={ids.fault} role="status" class={fault === null ? undefined : styles.fault}>
          {fault !== null && faultWords(fault)}
        </p>
        <p class={styles.buttons}>
          <Button onClick={props.onKeep} disabled={isSame || fault !== null}>
            {i18n.t('templates.keep')}
          </Button>
          <Button look="quiet" onClick={props.onDiscard} disabled={isSame}>
            {i18n.t('templates.discard')}
          </Button>
          <Button look="quiet" onClick={props.onDuplicate} disabled={fault !== null}>
            {i18n.t('templates.duplicate')}
          </Button>
          {template.origin === 'changed' && (
            <Button look="quiet" onClick={props.onReset}>
              {i18n.t('templates.reset')}
            </Button>
          )}
          {template.origin === 'own' && (
            <Button look="quiet" onClick={props.onDelete}>
              {i18n.t('templates.delete')}
            </Button>
          )}
        </p>
        <p id={ids.hint} class={styles.hint}>
          {i18n.t('templates.hint', ['{{title}}', '{{#note}}', '{{/note}}'])}
        </p>
        <TemplateVocabularyFold {...props.vocabulary} />
      </div>
      <TemplatePreview made={made} articles={props.articles} articleId={props.articleId} onArticle={props.onArticle} />
    </div>
  );
}
