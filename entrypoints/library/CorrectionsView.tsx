import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChosenFilters } from '../../components/library/ChosenFilters.tsx';
import { CorrectionList } from '../../components/library/CorrectionList.tsx';
import { CorrectionsLayout } from '../../components/library/CorrectionsLayout.tsx';
import { Figures } from '../../components/library/Figures.tsx';
import { ListNotice } from '../../components/library/ListNotice.tsx';
import { countNotes, countsOverTime, timesToCorrection } from '../../lib/archive/correction-figures.ts';
import { type CorrectionFilters, filterEntries, isFiltered, noFilters } from '../../lib/archive/correction-filters.ts';
import { type CorrectionsAddress, readAddress, writeAddress } from '../../lib/archive/correction-filters-url.ts';
import { dismissNote } from '../../lib/archive/dismiss-note.ts';
import type { CorrectionEntry } from '../../lib/article/correction-entry.ts';
import { correctionsCsv } from '../../lib/exports/corrections-csv.ts';
import { correctionsJson } from '../../lib/exports/corrections-json.ts';
import { dayOfWall, wallHere } from '../../lib/foundation/calendar-day.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { chosenFilters } from './chosen-filters.ts';
import { Filters } from './Filters.tsx';
import type { PartProps } from './parts.ts';
import type { Step } from './use-search.ts';
import { useSteadyEntries } from './use-steady-entries.ts';

export interface CorrectionsViewProps extends PartProps {
  /** At least one, newest first. */
  live: CorrectionEntry[];
}

/**
 * Notes on one page of the list: a few screens, however many the archive holds. With 10,000 notes of as many articles, in
 * Chromium on two cores, the first list stands 0.65 s after the page is opened and a filter takes 0.1 s.
 */
const pageLength = 50;

export function CorrectionsView({ live, search, go: goTo, notices }: CorrectionsViewProps) {
  const { filters, page: wanted } = useMemo(() => readAddress(search), [search]);
  const go = (address: CorrectionsAddress, step?: Step) => goTo(writeAddress(address), step);
  const { entries, waiting, takeIn } = useSteadyEntries(live);
  const found = useMemo(() => filterEntries(entries, filters), [entries, filters]);
  const overTime = useMemo(() => countsOverTime(found), [found]);
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  const page = Math.min(wanted, pages);
  const lastChange = useRef<'period' | 'other'>('other');
  const today = dayOfWall(wallHere(Date.now()));

  const choose = (next: CorrectionFilters) => {
    const change = next.from !== filters.from || next.to !== filters.to ? 'period' : 'other';
    // A date that is being typed is many dates: the way back leads past all of them.
    go({ filters: next, page: 1 }, change === 'period' && lastChange.current === 'period' ? 'replace' : 'push');
    lastChange.current = change;
    if (waiting > 0) takeIn();
  };
  const list = useRef<HTMLDivElement>(null);
  // For what is pressed in the list's column and is gone by that.
  const handingFocus = (act: () => void) => {
    act();
    list.current?.focus({ preventScroll: true });
  };
  const clear = () => handingFocus(() => choose(noFilters));
  const dismiss = async (entry: CorrectionEntry, dismissed: boolean) => {
    const change = async (to: boolean) => {
      const done = await notices.tried(dismissNote(entry.articleId, entry.correction, to));
      // The toolbar button follows, where the article is open; nobody waits for it.
      if (done) void send('background/show-marks', { articleId: entry.articleId });
      return done;
    };
    if (!(await change(dismissed))) return;
    const text = dismissed ? i18n.t('toasts.dismissed') : i18n.t('toasts.shownAgain');
    notices.say({ text, undo: () => void change(!dismissed) });
  };
  const exportAs = (format: 'csv' | 'json') => {
    const name = `dateline-corrections-${today}.${format}`;
    if (format === 'csv') saveFile(name, 'text/csv;charset=utf-8', correctionsCsv(found));
    else saveFile(name, 'application/json', correctionsJson(found, writeAddress({ filters, page: 1 }), Date.now()));
    notices.say({ text: i18n.t('library.export.done', found.length), undo: null });
  };

  return (
    <CorrectionsLayout
      listRef={list}
      filters={<Filters entries={entries} filters={filters} today={today} onChange={choose} />}
      figures={
        <Figures
          overTime={overTime}
          time={timesToCorrection(found)}
          exportable={found.length > 0}
          onExport={exportAs}
        />
      }
    >
      <ChosenFilters
        filters={chosenFilters(filters, (next) => handingFocus(() => choose(next)))}
        onClear={found.length === 0 ? null : clear}
      />
      {waiting > 0 && (
        <ListNotice
          text={i18n.t('library.corrections.arrived', waiting)}
          action={i18n.t('library.corrections.showNew')}
          onAct={() =>
            handingFocus(() => {
              takeIn();
              if (page > 1) go({ filters, page: 1 });
            })
          }
        />
      )}
      {found.length === 0 && isFiltered(filters) ? (
        <ListNotice
          text={i18n.t('library.corrections.nothing')}
          action={i18n.t('library.filters.clear')}
          onAct={clear}
        />
      ) : (
        <CorrectionList
          entries={found.slice((page - 1) * pageLength, page * pageLength)}
          counts={countNotes(found)}
          page={page}
          pages={pages}
          onPage={(next) => go({ filters, page: next })}
          onDismiss={(entry, dismissed) => void dismiss(entry, dismissed)}
        />
      )}
    </CorrectionsLayout>
  );
}
