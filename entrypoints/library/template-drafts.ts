import { useState } from 'preact/hooks';
import type { MarkdownTemplate } from '../../lib/article/markdown-template.ts';
import { useAskedBeforeLeaving } from './use-asked-before-leaving.ts';

type Drafts = ReadonlyMap<string, MarkdownTemplate>;

/** Outside of the part, which goes when another one is looked at. */
let unkept: Drafts = new Map();

/** Templates as they stand in the fields and are not kept, by id. The browser asks before the page is closed on any. */
export function useTemplateDrafts() {
  const [drafts, setDrafts] = useState(unkept);
  useAskedBeforeLeaving(drafts.size > 0);
  return {
    drafts,
    /** Null: it is let go. */
    setDraft: (id: string, draft: MarkdownTemplate | null) => {
      const all = new Map(unkept);
      if (draft === null) all.delete(id);
      else all.set(id, draft);
      unkept = all;
      setDrafts(all);
    },
  };
}
