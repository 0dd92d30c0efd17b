import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportChoice, ScopeChoice } from '../../lib/article/export-format.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { ExportDialog } from './ExportDialog.tsx';
import type { ExportDesk, ExportSetup } from './export-desk.ts';

export interface ExportFlowProps {
  scopes: readonly ScopeChoice[];
  desk: ExportDesk;
  onClose: () => void;
}

/** The dialog with the work behind it: opened, it asks what there is; closed, it stops what goes on. */
export function ExportFlow({ scopes, desk, onClose }: ExportFlowProps) {
  const [setup, setSetup] = useState<ExportSetup | null>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => {
    const look = async () => {
      const found = await desk.setup();
      if (found === null) onClose();
      else setSetup(found);
    };
    void look();
    return () => work.current?.abort();
  }, []);

  const write = async (choice: ExportChoice) => {
    if (work.current !== null) return;
    const mine = new AbortController();
    work.current = mine;
    const total = scopes.find(({ scope }) => scope === choice.scope)?.count ?? 1;
    setProgress({ done: 0, total });
    const articles = await desk.write(choice, mine.signal, (done, all) => setProgress({ done, total: all }));
    work.current = null;
    setProgress(null);
    if (articles === null) {
      // Why is said behind the dialog, where nobody reads it as long as that is open.
      if (!mine.signal.aborted) onClose();
      return;
    }
    if (articles !== 'begun') {
      desk.say(i18n.t('exporting.done', articles, [formatCount(articles, readerLocale())]));
    }
    onClose();
  };
  const hand = async (choice: ExportChoice, vault: string) => {
    const way = await desk.obsidian(choice, vault);
    if (way !== null) desk.say(obsidianWords(way));
    onClose();
  };
  if (setup === null) return null;
  return (
    <ExportDialog
      scopes={scopes}
      setup={setup}
      progress={progress}
      templatesHref={desk.templatesHref}
      onSettings={desk.remember}
      onExport={(choice) => void write(choice)}
      onObsidian={(choice, vault) => void hand(choice, vault)}
      onStop={() => work.current?.abort()}
      onClose={onClose}
    />
  );
}

function obsidianWords(way: 'address' | 'clipboard' | 'file'): string {
  switch (way) {
    case 'address':
      return i18n.t('exporting.obsidian.handed');
    case 'clipboard':
      return i18n.t('exporting.obsidian.pasted');
    case 'file':
      return i18n.t('exporting.obsidian.saved');
  }
}
