import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportTrouble } from '../../../components/importing/ImportTroubles.tsx';
import { brokenOffWords, filesWords, labelWords } from '../../../components/importing/import-words.ts';
import { errorWords } from '../../../components/states/error-words.ts';
import type { ImportSource } from '../../../lib/archive/import/import-source.ts';
import { previewImport } from '../../../lib/archive/import/preview-import.ts';
import { type ImportEnd, runImport } from '../../../lib/archive/import/run-import.ts';
import { forgetOldImports, undoImport } from '../../../lib/archive/import/undo-import.ts';
import type { ArchiveFilePreview } from '../../../lib/article/backup.ts';
import type { ImportPreview, TextEncoding } from '../../../lib/article/import-run.ts';
import { reportDefect } from '../../../lib/foundation/report-defect.ts';
import { unlessUnderWay } from '../../../lib/platform/long-work.ts';
import { useAskedBeforeLeaving } from '../use-asked-before-leaving.ts';
import { bringInOwn, lookIntoOwn } from './own-import.ts';
import { undoneWords } from './undone-words.ts';

/** How an import stands. */
export type ImportState =
  | { state: 'idle' }
  | { state: 'looking'; name: string; entries: number }
  | { state: 'asked'; name: string; preview: ImportPreview; label: string; encoding: AskedEncoding | null }
  /** Dateline's own export is read and checked, before anything of it is written; in bytes. `again`: right before that. */
  | { state: 'checking'; again: boolean; name: string; done: number; total: number }
  /** It has been looked into. */
  | { state: 'own'; name: string; file: File; preview: ArchiveFilePreview }
  /** It is merged; in bytes. */
  | { state: 'merging'; done: number; total: number }
  | { state: 'running'; done: number; total: number }
  | { state: 'ended'; result: Pick<ImportEnd, 'end' | 'outcome'> }
  | { state: 'undoing'; done: number; total: number };

/** What texts that do not say their encoding were taken for, and what else they could be. */
export interface AskedEncoding {
  taken: string;
  known: readonly TextEncoding[];
}

export interface Importing {
  importing: ImportState;
  /** What is to be said of the last thing that happened, in words; empty: nothing. */
  outcome: string;
  /** Files that cannot be imported, and why. */
  troubles: readonly ImportTrouble[];
  look: (files: readonly File[]) => void;
  /** Reads the same files once more, as being in another encoding. */
  readAs: (encoding: string) => void;
  go: (labelled: boolean) => void;
  undo: (importId: string) => void;
  /** Stops what goes on, or leaves what was looked into. */
  stop: () => void;
}

/** An import from the choice of files to its end, and back. */
export function useImport(): Importing {
  const [importing, setImporting] = useState<ImportState>({ state: 'idle' });
  const [outcome, setOutcome] = useState('');
  const [troubles, setTroubles] = useState<readonly ImportTrouble[]>([]);
  const source = useRef<ImportSource | null>(null);
  const chosen = useRef<readonly File[]>([]);
  const stopping = useRef(new AbortController());
  const shown = useRef(throttled(setImporting)).current;

  const isAtIt = ['running', 'merging', 'undoing'].includes(importing.state);
  useAskedBeforeLeaving(isAtIt);
  useEffect(() => {
    void forgetOldImports(Date.now());
    return () => stopping.current.abort();
  }, []);

  const begun = () => {
    stopping.current.abort();
    stopping.current = new AbortController();
    setOutcome('');
    return stopping.current.signal;
  };
  const ended = (words: string) => {
    setImporting({ state: 'idle' });
    setOutcome(words);
  };
  const broken = (what: string) => (error: unknown) => {
    reportDefect(what, error);
    ended(i18n.t('importing.trouble.broken'));
  };

  const look = async (files: readonly File[], encoding: string | null) => {
    chosen.current = files;
    const name = filesWords(files.map((file) => file.name));
    const signal = begun();
    setTroubles([]);
    setImporting({ state: 'looking', name, entries: 0 });
    // The readers of all formats are loaded with the first file.
    const [{ openFiles }, { itemReader, statedUrls }] = await Promise.all([
      import('./open-files.ts'),
      import('./item-reader.ts'),
    ]);
    const opened = await openFiles(files, name, encoding, giveWay);
    if (signal.aborted) return;
    setTroubles(opened.troubles);
    if (opened.own !== null) {
      const file = opened.own;
      setImporting({ state: 'checking', again: false, name, done: 0, total: file.size });
      const own = await lookIntoOwn(file, signal, (done, total) =>
        shown({ state: 'checking', again: false, name, done, total }),
      );
      if (signal.aborted) return;
      if (own.ok) setImporting({ state: 'own', name, file, preview: own.value });
      else ended(own.error);
      return;
    }
    if (opened.source === null) return ended('');
    source.current = opened.source;
    const label = labelWords(opened.source.format, Date.now());
    const looked = await previewImport(opened.source, {
      statedUrls,
      itemReader: async () => itemReader,
      label: [label],
      signal,
      onProgress: (entries) => {
        if (!signal.aborted) shown({ state: 'looking', name, entries });
      },
      pause: giveWay,
    });
    if (signal.aborted) return;
    if (!looked.ok) return ended(errorWords(looked.error));
    if (looked.value === null) return ended('');
    const guessed = opened.source.guessed ?? null;
    setImporting({
      state: 'asked',
      name,
      preview: looked.value,
      label,
      encoding: guessed === null ? null : { taken: guessed, known: await knownEncodings() },
    });
  };

  const go = async (labelled: boolean) => {
    if (importing.state === 'own') {
      const { file, name } = importing;
      const signal = begun();
      setImporting({ state: 'checking', again: true, name, done: 0, total: file.size });
      const done = await bringInOwn(file, name, signal, ({ stage, done: read, total }) =>
        shown(
          stage === 'merging'
            ? { state: stage, done: read, total }
            : { state: 'checking', again: true, name, done: read, total },
        ),
      );
      if (done.result === null) return ended(done.words);
      setOutcome(done.words);
      return setImporting({ state: 'ended', result: done.result });
    }
    const files = source.current;
    if (files === null || importing.state !== 'asked') return;
    const { preview, label } = importing;
    const signal = begun();
    const total = preview.entries;
    setImporting({ state: 'running', done: 0, total });
    const { itemReader, statedUrls } = await import('./item-reader.ts');
    const run = await unlessUnderWay('import', () =>
      runImport(files, {
        statedUrls,
        itemReader,
        label: labelled ? label : null,
        signal,
        onProgress: (done) => shown({ state: 'running', done, total }),
        pause: giveWay,
      }),
    );
    if (run === null) return ended(i18n.t('importing.trouble.elsewhere'));
    if (!run.ok) return ended(errorWords(run.error));
    if (run.value.end === 'failed') {
      const { counts } = run.value.outcome;
      setOutcome(brokenOffWords(run.value.error, counts.new + counts.merged > 0));
    }
    setImporting({ state: 'ended', result: run.value });
  };

  const undo = async (importId: string) => {
    const signal = begun();
    setImporting({ state: 'undoing', done: 0, total: 1 });
    const undone = await unlessUnderWay('import', () =>
      undoImport(importId, {
        signal,
        onProgress: (done, total) => shown({ state: 'undoing', done, total }),
        pause: giveWay,
      }),
    );
    if (undone === null) return ended(i18n.t('importing.trouble.elsewhere'));
    ended(undone.ok ? undoneWords(undone.value) : errorWords(undone.error));
  };

  return {
    importing,
    outcome,
    troubles,
    look: (files) => void look(files, null).catch(broken('reading a file for import')),
    readAs: (encoding) => void look(chosen.current, encoding).catch(broken('reading a file for import')),
    go: (labelled) => void go(labelled).catch(broken('importing')),
    undo: (importId) => void undo(importId).catch(broken('taking an import back')),
    stop: () => {
      stopping.current.abort();
      if (importing.state === 'looking' || importing.state === 'checking') ended(i18n.t('importing.stopped'));
      else if (!isAtIt) ended('');
      setTroubles([]);
    },
  };
}

async function knownEncodings(): Promise<readonly TextEncoding[]> {
  return (await import('../../../lib/imports/guess-encoding.ts')).oldEncodings;
}

/** Lets the page draw, and whoever else waits for the archive have a turn. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Fewer milliseconds between two words on how far it is nobody can read. */
const readable = 100;

function throttled<T>(say: (words: T) => void): (words: T) => void {
  let saidAt = 0;
  return (words) => {
    const now = performance.now();
    if (now - saidAt < readable) return;
    saidAt = now;
    say(words);
  };
}
