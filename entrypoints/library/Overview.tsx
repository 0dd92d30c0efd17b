import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { OverviewLayout } from '../../components/overview/OverviewLayout.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { readOverviewPeriod, writeOverviewPeriod } from '../../lib/archive/overview-address.ts';
import {
  monthsToRead,
  type OverviewFigures,
  type OverviewPeriod,
  overviewFigures,
  overviewPeriods,
} from '../../lib/archive/overview-figures.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { dayOfWall, wallHere } from '../../lib/foundation/calendar-day.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { OverviewPictures } from './OverviewPictures.tsx';
import type { PartProps } from './parts.ts';
import { useOverview } from './use-overview.ts';

/** The whole archive in a few pictures: how it grows, who corrected what, where it was filed, in which languages. */
export function Overview({ search, go }: PartProps) {
  const period = readOverviewPeriod(search);
  const today = dayOfWall(wallHere(Date.now()));
  const counted = useOverview(monthsToRead(period, today));
  const columns = counted?.ok === true ? counted.value : null;
  const figures = useMemo(
    () => (columns === null ? null : overviewFigures(columns, period, today)),
    [columns, period, today],
  );
  if (counted?.ok === false) return <StuckArchive error={counted.error} onReload={() => location.reload()} />;
  if (columns?.empty === true) {
    return <StateScreen title={i18n.t('overview.empty.title')} text={i18n.t('overview.empty.text')} />;
  }
  return (
    <OverviewLayout
      periods={overviewPeriods.map((one) => ({ period: one, name: periodWords(one) }))}
      chosen={period}
      onChoose={(chosen) => go(writeOverviewPeriod(chosen))}
      counts={figures === null ? [i18n.t('overview.counting')] : countWords(figures)}
    >
      {figures?.articles === 0 && <p>{i18n.t('overview.nothing')}</p>}
      {figures !== null && figures.articles > 0 && <OverviewPictures figures={figures} />}
    </OverviewLayout>
  );
}

function countWords({ articles, publishers, saved }: OverviewFigures): string[] {
  const count = (number: number): [string] => [formatCount(number, readerLocale())];
  return [
    i18n.t('overview.inPeriod', articles, count(articles)),
    ...(publishers > 0 ? [i18n.t('overview.publishers', publishers, count(publishers))] : []),
    i18n.t('overview.saved', saved, count(saved)),
  ];
}

function periodWords(period: OverviewPeriod): string {
  switch (period) {
    case '12':
      return i18n.t('overview.period.12');
    case '24':
      return i18n.t('overview.period.24');
    case 'all':
      return i18n.t('overview.period.all');
    default:
      return assertNever(period);
  }
}
