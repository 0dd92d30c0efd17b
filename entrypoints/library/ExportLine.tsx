import type { Notices } from '../../components/controls/use-notices.ts';
import { ExportProgress } from '../../components/export-job/ExportProgress.tsx';
import { type ExportJob, useExportJob } from './use-export-job.ts';

/** What goes on with exports, in a line of its own: nothing else of the library is drawn anew when an export has come further. */
export function ExportLine({ notices, place }: { notices: Notices; place: { current: ExportJob | null } }) {
  const exports = useExportJob(notices);
  place.current = exports;
  return (
    <ExportProgress
      job={exports.job}
      interrupted={exports.interrupted}
      onStop={exports.stop}
      onDismiss={exports.dismiss}
      onResume={exports.resume}
      onDiscard={exports.discard}
    />
  );
}
