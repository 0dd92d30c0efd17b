import { i18n } from '#i18n';
import type { ExportOptions, ExportWords, ScopeChoice } from '../../lib/article/export-format.ts';
import type { ExportSettings } from '../../lib/article/export-settings.ts';
import type { MarkdownTemplate } from '../../lib/article/markdown-template.ts';
import { correctionKindWords } from '../corrections/correction-words.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** The words that stand in exported texts, in the language of the interface. */
export function exportWords(): ExportWords {
  return {
    untitled: i18n.t('article.untitled'),
    correction: correctionKindWords('correction'),
    clarification: correctionKindWords('clarification'),
    refile: correctionKindWords('refile'),
    update: correctionKindWords('update'),
    editorsNote: correctionKindWords('editors-note'),
    retraction: correctionKindWords('retraction'),
    removal: correctionKindWords('removal'),
    wrong: i18n.t('exporting.words.wrong'),
    right: i18n.t('exporting.words.right'),
    corrections: i18n.t('exporting.words.corrections'),
    read: i18n.t('exporting.words.read'),
    archived: i18n.t('exporting.words.archived'),
    highlights: i18n.t('exporting.words.highlights'),
    note: i18n.t('exporting.words.note'),
    related: i18n.t('exporting.words.related'),
    versions: i18n.t('exporting.words.versions'),
    // The name keeps its place for the number.
    version: i18n.t('exporting.words.version', ['$1']),
    published: i18n.t('article.published'),
    modified: i18n.t('article.updated'),
    saved: i18n.t('exporting.words.saved'),
    picture: i18n.t('article.leadImage'),
    by: i18n.t('exporting.words.by', ['$1']),
    recreated: i18n.t('exportJob.recreated'),
    asSeen: i18n.t('exportJob.asSeen'),
  };
}

/** The options of an export as the reader's settings have them. */
export function exportOptions(
  settings: ExportSettings,
  template: MarkdownTemplate | null,
  version: ScopeChoice['version'] = null,
): ExportOptions {
  const { pictures, corrections, highlights } = settings;
  return {
    versionId: version?.id ?? null,
    pictures,
    corrections,
    highlights,
    template,
    locale: readerLocale(),
    timeZone: null,
    words: exportWords(),
  };
}
