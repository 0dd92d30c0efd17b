import { reportDefect } from '../foundation/report-defect.ts';
import { archiveIdentity } from '../storage/archive-identity.ts';
import { archiveDatabase } from '../storage/database.ts';
import { followQuery } from '../storage/follow-query.ts';
import { type MarkerDeps, noteArchive } from './archive-marker.ts';

/** Milliseconds from a change of the archive to the marker: what is changed meanwhile goes into it as well. */
const markerDelay = 5_000;

/**
 * Keeps the marker up to date while a context of the extension lives: looks after `first` milliseconds, and some seconds after
 * each change that any context made. What is kept never waits for it. Answers how to stop.
 */
export function keepMarker(deps: MarkerDeps, delay = markerDelay, first = 0): () => void {
  const { database = archiveDatabase() } = deps;
  const report = (error: unknown) => reportDefect('the archive’s marker', error);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  const note = () => {
    timer = undefined;
    // An archive that does not answer now says nothing about what it holds.
    noteArchive(deps).catch(report);
  };
  const stop = followQuery(
    () => archiveIdentity(database),
    (state) => {
      if (state.status !== 'ready') return;
      if (isFirst && first === 0) note();
      else timer ??= setTimeout(note, isFirst ? first : delay);
      isFirst = false;
    },
    report,
    database,
  );
  return () => {
    stop();
    clearTimeout(timer);
  };
}
