import { useContext } from 'preact/hooks';
import type { Notices } from '../../components/controls/use-notices.ts';
import { ExportFlow } from '../../components/exporting/ExportFlow.tsx';
import { exportDesk } from '../../lib/archive/export-desk.ts';
import type { ExportChoice, ExportScope, ScopeChoice } from '../../lib/article/export-format.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { thisMachine } from '../../lib/platform/this-machine.ts';
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
  const begin = (ids: readonly string[], choice: ExportChoice) => job?.current?.begin(ids, choice) ?? false;
  const desk = exportDesk({ idsOf, begin }, thisMachine, notices);
  return <ExportFlow scopes={scopes} desk={desk} onClose={onClose} />;
}
