import { useContext, useMemo } from 'preact/hooks';
import type { Notices } from '../../components/controls/use-notices.ts';
import { ExportFlow } from '../../components/exporting/ExportFlow.tsx';
import { exportDesk } from '../../lib/archive/export-desk.ts';
import { partAddress } from '../../lib/archive/library-address.ts';
import type { ExportScope, ScopeChoice } from '../../lib/article/export-format.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { copyText } from '../../lib/platform/copy-text.ts';
import { openProgram } from '../../lib/platform/open-program.ts';
import { saveBlob } from '../../lib/platform/save-file.ts';
import { ExportJobContext } from './use-export-job.ts';

export interface ExportDoorProps {
  scopes: readonly ScopeChoice[];
  idsOf: (scope: ExportScope) => Promise<Result<readonly string[], ErrorCode>>;
  notices: Notices;
  onClose: () => void;
}

/** Exports articles of the library. */
export function ExportDoor({ scopes, idsOf, notices, onClose }: ExportDoorProps) {
  const job = useContext(ExportJobContext);
  const desk = useMemo(
    () =>
      exportDesk({
        idsOf,
        tried: notices.tried,
        say: (text) => notices.say({ text, undo: null }),
        copy: copyText,
        open: openProgram,
        save: saveBlob,
        begin: (ids, choice) => job?.current?.begin(ids, choice) ?? false,
        templatesHref: location.pathname + partAddress('templates'),
      }),
    [scopes],
  );
  return <ExportFlow scopes={scopes} desk={desk} onClose={onClose} />;
}
