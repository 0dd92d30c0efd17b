import { useEffect, useState } from 'preact/hooks';
import type { MarkdownTemplate } from '../../lib/article/markdown-template.ts';

type Drafts = ReadonlyMap<string, MarkdownTemplate>;

/** Outside of the part, which goes when another one is looked at. */
let unkept: Drafts = new Map();

/** Templates as they stand in the fields and are not kept, by id. The browser asks before the page is closed on any. */
export function useTemplateDrafts() {
  const [drafts, setDrafts] = useState(unkept);
  const isOpen = drafts.size > 0;
  useEffect(() => {
    if (!isOpen) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isOpen]);
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
