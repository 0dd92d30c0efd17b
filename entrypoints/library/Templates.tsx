import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { exportOptions } from '../../components/exporting/export-words.ts';
import { PartWaiting } from '../../components/library/PartWaiting.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { type Preview, TemplateEditor } from '../../components/templates/TemplateEditor.tsx';
import { TemplatesLayout } from '../../components/templates/TemplatesLayout.tsx';
import { markdownTemplates } from '../../lib/archive/markdown-templates.ts';
import type { ArticleInFull } from '../../lib/article/article-in-full.ts';
import { initialExportSettings } from '../../lib/article/export-settings.ts';
import type { MarkdownTemplate } from '../../lib/article/markdown-template.ts';
import { templateFilters } from '../../lib/exports/templates/template-filters.ts';
import { templateNames } from '../../lib/exports/templates/template-names.ts';
import { templateWriter, writeWithTemplate } from '../../lib/exports/templates/template-writer.ts';
import { articlesInFull } from '../../lib/storage/articles-in-full.ts';
import { firstEntries } from '../../lib/storage/library-queries.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import type { PartProps } from './parts.ts';
import { templateActions } from './template-actions.ts';
import { useTemplateDrafts } from './template-drafts.ts';

/** Articles that a template can be tried on: those that were read last. */
const triedOn = 30;

const vocabulary = { ...templateNames, filters: Object.keys(templateFilters) };

/** Markdown templates, tried on an article of the archive while they are written. */
export function Templates({ notices }: PartProps) {
  const live = useLiveQuery(() => markdownTemplates(), []);
  const recent = useLiveQuery(() => firstEntries('seen', false, triedOn), []);
  const [chosen, setChosen] = useState('obsidian');
  const { drafts, setDraft: putDraft } = useTemplateDrafts();
  const [wanted, setWanted] = useState<string | null>(null);
  const articles = recent.status === 'ready' ? recent.value : [];
  const articleId = articles.some(({ id }) => id === wanted) ? wanted : (articles[0]?.id ?? null);
  const article = useArticle(articleId, notices.tried);
  const preview = useCallback(
    (draft: MarkdownTemplate): Preview | null =>
      article === null
        ? faultOf(draft)
        : writeWithTemplate(draft, article, exportOptions(initialExportSettings, null), Date.now()),
    [article],
  );
  if (live.status === 'failed') return <StuckArchive error={live.error} onReload={() => location.reload()} />;
  if (live.status === 'loading') return <PartWaiting name={i18n.t('templates.part')} />;
  const template = live.value.find(({ id }) => id === chosen) ?? live.value[0];
  if (template === undefined) return null;
  const draft = drafts.get(template.id) ?? template;
  const setDraft = (next: MarkdownTemplate | null) => putDraft(template.id, next);
  const act = templateActions(notices, live.value, setChosen);
  return (
    <TemplatesLayout>
      <TemplateEditor
        templates={live.value}
        template={template}
        draft={draft}
        onChoose={setChosen}
        onDraft={setDraft}
        articles={articles}
        articleId={articleId}
        onArticle={setWanted}
        preview={preview}
        vocabulary={vocabulary}
        onKeep={() => void act.keep(draft).then((kept) => kept && setDraft(null))}
        onDiscard={() => setDraft(null)}
        onDuplicate={() => void act.duplicate(draft)}
        onReset={() => void act.drop(template.id, i18n.t('templates.wasReset')).then((done) => done && setDraft(null))}
        onDelete={() => void act.drop(template.id, i18n.t('templates.deleted')).then((done) => done && setDraft(null))}
      />
    </TemplatesLayout>
  );
}

/** What is wrong with a template where there is no article to try it on; null: nothing. */
function faultOf(draft: MarkdownTemplate): Preview | null {
  const writer = templateWriter(draft, exportOptions(initialExportSettings, null), Date.now());
  return writer.ok ? null : writer;
}

/** The article that is tried on; null: none, or it is being read. */
function useArticle(id: string | null, tried: PartProps['notices']['tried']): ArticleInFull | null {
  const [article, setArticle] = useState<ArticleInFull | null>(null);
  useEffect(() => {
    let current = true;
    const read = async (articleId: string) => {
      const found = await withArchive((archive) => articlesInFull([articleId], archive));
      if (current && (await tried(Promise.resolve(found))) && found.ok) setArticle(found.value[0] ?? null);
    };
    if (id === null) setArticle(null);
    else void read(id);
    return () => {
      current = false;
    };
  }, [id]);
  return article;
}
