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
    <div class={styles.column}>
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
      <h2 id={ids.title} class={styles.label}>
        {i18n.t('templates.preview')}
      </h2>
      {made?.ok === true && (
        <>
          <p class={styles.path} dir="ltr">
            <bdi>{made.value.path}</bdi>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its place is scrolled by key */}
          <section class={styles.preview} aria-labelledby={ids.title} tabIndex={0}>
            <MarkdownText text={made.value.text} />
          </section>
        </>
      )}
      {made?.ok === false && <p class={styles.hint}>{i18n.t('templates.faulty')}</p>}
    </div>
  );
}

/** Properties are read from the left whatever stands in them; of the text each paragraph in its own direction. */
function MarkdownText({ text }: { text: string }) {
  const [properties = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  return (
    <pre class={styles.code}>
      <span class={styles.properties} dir="ltr">
        {properties}
      </span>
      <span class={styles.words} dir="auto">
        {text.slice(properties.length)}
      </span>
    </pre>
  );
}
