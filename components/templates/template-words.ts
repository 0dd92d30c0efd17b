import { i18n } from '#i18n';
import type { MarkdownTemplate } from '../../lib/article/markdown-template.ts';
import type { TemplateFault } from '../../lib/article/template-fault.ts';

/** A template's name: the reader's, or what one that comes with Dateline is called in the reader's language. */
export function templateName({ id, name }: Pick<MarkdownTemplate, 'id' | 'name'>): string {
  switch (id) {
    case 'obsidian':
      return i18n.t('templates.builtIn.obsidian');
    case 'plain':
      return i18n.t('templates.builtIn.plain');
    case 'logseq':
      return i18n.t('templates.builtIn.logseq');
    case 'quotes':
      return i18n.t('templates.builtIn.quotes');
    default:
      return name;
  }
}

/** What is wrong with a template, and where. */
export function faultWords(fault: TemplateFault): string {
  const column = String(fault.column);
  const place =
    fault.part === 'file-name'
      ? i18n.t('templates.faults.inFileName', [column])
      : i18n.t('templates.faults.inText', [String(fault.line), column]);
  return `${place} ${whatWords(fault)}`;
}

function whatWords({ code, found }: TemplateFault): string {
  switch (code) {
    case 'tag-open':
      return i18n.t('templates.faults.tagOpen');
    case 'tag-empty':
      return i18n.t('templates.faults.tagEmpty');
    case 'name-unknown':
      return i18n.t('templates.faults.nameUnknown', [found]);
    case 'filter-unknown':
      return i18n.t('templates.faults.filterUnknown', [found]);
    case 'argument':
      return i18n.t('templates.faults.argument', [found]);
    case 'section-open':
      return i18n.t('templates.faults.sectionOpen', [found]);
    case 'section-close':
      return i18n.t('templates.faults.sectionClose', [found]);
    case 'deep':
      return i18n.t('templates.faults.deep');
    case 'quotes':
      return i18n.t('templates.faults.quotes', [found]);
    case 'front-matter':
      return i18n.t('templates.faults.frontMatter');
    case 'long':
      return i18n.t('templates.faults.long');
  }
}
