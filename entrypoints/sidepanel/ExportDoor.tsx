import { useMemo } from 'preact/hooks';
import type { Notices } from '../../components/controls/use-notices.ts';
import { ExportFlow } from '../../components/exporting/ExportFlow.tsx';
import { articleDesk } from '../../lib/archive/export-desk.ts';
import { partAddress } from '../../lib/archive/library-address.ts';
import type { ScopeChoice } from '../../lib/article/export-format.ts';
import { copyText } from '../../lib/platform/copy-text.ts';
import { openProgram } from '../../lib/platform/open-program.ts';
import { saveBlob } from '../../lib/platform/save-file.ts';

export interface ExportDoorProps {
  articleId: string;
  headline: string;
  /** A version that is not the one the publisher shows, where that is looked at. */
  version: ScopeChoice['version'];
  notices: Notices;
  onClose: () => void;
}

/** Exports the article that is looked at, or the version of it. */
export function ExportDoor({ articleId, headline, version, notices, onClose }: ExportDoorProps) {
  const desk = useMemo(
    () =>
      articleDesk(articleId, {
        tried: notices.tried,
        say: (text) => notices.say({ text, undo: null }),
        copy: copyText,
        open: openProgram,
        save: saveBlob,
        templatesHref: `/library.html${partAddress('templates')}`,
      }),
    [articleId],
  );
  const article: ScopeChoice = { scope: 'article', count: 1, name: headline, version: null };
  const scopes = version === null ? [article] : [{ ...article, scope: 'version' as const, version }, article];
  return <ExportFlow scopes={scopes} desk={desk} onClose={onClose} />;
}
