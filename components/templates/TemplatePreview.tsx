import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './TemplateEditor.module.css';
import type { Preview, TemplateEditorProps } from './TemplateEditor.tsx';

export interface TemplatePreviewProps extends Pick<TemplateEditorProps, 'articles' | 'articleId' | 'onArticle'> {
  made: Preview | null;
}

/** What a template makes of one article. */
export function TemplatePreview({ made, articles, articleId, onArticle }: TemplatePreviewProps) {
  const ids = { article: useId(), title: useId() };
  return (
    <section class={styles.column} aria-labelledby={ids.title}>
      <h2 id={ids.title} class={styles.label}>
        {i18n.t('templates.preview')}
      </h2>
      {articles.length === 0 ? (
        <p class={styles.hint}>{i18n.t('templates.noArticle')}</p>
      ) : (
        <>
          <label for={ids.article} class={styles.label}>
            {i18n.t('templates.article')}
          </label>
          <select
            id={ids.article}
            class={styles.field}
            value={articleId ?? ''}
            onChange={({ currentTarget }) => onArticle(currentTarget.value)}
          >
            {articles.map(({ id, headline }) => (
              <option key={id} value={id}>
                {headline.trim() === '' ? i18n.t('article.untitled') : headline}
              </option>
            ))}
          </select>
        </>
      )}
      {made?.ok === true && (
        <>
          <p class={styles.path} dir="ltr">
            <bdi>{made.value.path}</bdi>
          </p>
          <textarea
            aria-labelledby={ids.title}
            class={`${styles.preview} ${styles.code}`}
            dir="auto"
            readOnly
            spellcheck={false}
            value={made.value.text}
          />
        </>
      )}
      {made?.ok === false && <p class={styles.hint}>{i18n.t('templates.faulty')}</p>}
    </section>
  );
}
