import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { OverviewLayout } from '../../components/overview/OverviewLayout.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { WaitingScreen } from '../../components/states/WaitingScreen.tsx';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { readOverviewPeriod, writeOverviewPeriod } from '../../lib/archive/overview-address.ts';
import { type OverviewPeriod, overviewFigures, overviewPeriods } from '../../lib/archive/overview-figures.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { dayOfWall, wallHere } from '../../lib/foundation/calendar-day.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { OverviewPictures } from './OverviewPictures.tsx';
import type { PartProps } from './parts.ts';
import { StuckArchive } from './StuckArchive.tsx';
import { useOverview } from './use-overview.ts';

/** The whole archive in a few pictures: how it grows, who corrected what, where it was filed, in which languages. */
export function Overview({ search, go }: PartProps) {
  const counted = useOverview();
  const period = readOverviewPeriod(search);
  const today = dayOfWall(wallHere(Date.now()));
  const columns = counted?.ok === true ? counted.value : null;
  const figures = useMemo(
    () => (columns === null ? null : overviewFigures(columns, period, today)),
    [columns, period, today],
  );
  if (counted?.ok === false) return <StuckArchive error={counted.error} />;
  if (columns === null || figures === null) {
    return <WaitingScreen title={i18n.t('overview.loading.title')} text={i18n.t('overview.loading.text')} />;
  }
  if (columns.month.length === 0) {
    return <StateScreen title={i18n.t('overview.empty.title')} text={i18n.t('overview.empty.text')} />;
  }
  const locale = readerLocale();
  const count = (number: number): [string] => [formatCount(number, locale)];
  return (
    <OverviewLayout
      periods={overviewPeriods.map((one) => ({ period: one, name: periodWords(one) }))}
      chosen={period}
      onChoose={(chosen) => go(writeOverviewPeriod(chosen))}
      counts={[
        i18n.t('overview.inPeriod', figures.articles, count(figures.articles)),
        ...(figures.publishers > 0
          ? [i18n.t('overview.publishers', figures.publishers, count(figures.publishers))]
          : []),
        i18n.t('overview.saved', figures.saved, count(figures.saved)),
      ]}
    >
      {figures.articles === 0 ? <p>{i18n.t('overview.nothing')}</p> : <OverviewPictures figures={figures} />}
    </OverviewLayout>
  );
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
