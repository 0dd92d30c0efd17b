import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { templateName } from '../../components/templates/template-words.ts';
import { dropTemplate, type KnownTemplate, keepTemplate } from '../../lib/archive/markdown-templates.ts';
import { type MarkdownTemplate, templateLimits } from '../../lib/article/markdown-template.ts';

/** What can be done with templates; each answers whether it was. */
export function templateActions(
  { say, tried }: Notices,
  templates: readonly KnownTemplate[],
  onChoose: (id: string) => void,
) {
  return {
    keep: async (template: MarkdownTemplate): Promise<boolean> => {
      const kept = await tried(keepTemplate(template));
      if (kept) say({ text: i18n.t('templates.kept'), undo: null });
      return kept;
    },
    duplicate: async (template: MarkdownTemplate): Promise<boolean> => {
      const copy = { ...template, id: crypto.randomUUID(), name: freeName(templateName(template), templates) };
      const kept = await tried(keepTemplate(copy));
      if (kept) onChoose(copy.id);
      return kept;
    },
    drop: async (id: string, text: string): Promise<boolean> => {
      const dropped = await dropTemplate(id);
      if (!(await tried(Promise.resolve(dropped))) || !dropped.ok) return false;
      const was = dropped.value;
      const back = async () => {
        if (was !== null && (await tried(keepTemplate(was)))) onChoose(was.id);
      };
      say({ text, undo: () => void back() });
      return true;
    },
  };
}

function freeName(name: string, templates: readonly KnownTemplate[]): string {
  let free = name;
  do free = i18n.t('templates.copyOf', [free.slice(0, templateLimits.name - 20)]);
  while (templates.some((one) => one.name === free));
  return free;
}
