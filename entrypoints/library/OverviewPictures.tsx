import { i18n } from '#i18n';
import { ArticlesOverTime } from '../../components/overview/ArticlesOverTime.tsx';
import { RankedBars } from '../../components/overview/RankedBars.tsx';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { countedAddress } from '../../lib/archive/overview-address.ts';
import { daysOf, type OverviewFigures, type Ranked } from '../../lib/archive/overview-figures.ts';
import type { LibraryFilters } from '../../lib/article/library-query.ts';
import { formatCount, formatLanguage } from '../../lib/foundation/intl-format.ts';

export interface OverviewPicturesProps {
  figures: OverviewFigures;
}

/** Figures as pictures. Each bar leads to the library's list of the articles that it counts. */
export function OverviewPictures({ figures }: OverviewPicturesProps) {
  const { from, to } = figures;
  const locale = readerLocale();
  const count = (number: number) => formatCount(number, locale);
  const counted = (filters: Partial<LibraryFilters>) => countedAddress({ from, to, ...filters });
  const bar = ({ value, articles }: Ranked, name: string, filters: Partial<LibraryFilters>) => ({
    key: value,
    name,
    href: counted(filters),
    count: articles,
    words: count(articles),
    cells: [count(articles)],
  });
  return (
    <>
      <ArticlesOverTime
        unit={figures.unit}
        periods={figures.overTime}
        earlier={figures.earlier}
        undated={figures.undated}
        hrefOf={(period) => countedAddress(daysOf(period))}
      />
      <RankedBars
        corrections
        title={i18n.t('overview.corrections.title')}
        note={i18n.t('overview.corrections.note')}
        none={i18n.t('overview.corrections.none')}
        columns={[
          i18n.t('overview.corrections.publisher'),
          i18n.t('overview.corrections.count'),
          i18n.t('overview.corrections.corrected'),
          i18n.t('overview.articles'),
        ]}
        bars={figures.corrections.map(({ publisher, corrections, corrected, articles }) => ({
          key: publisher,
          name: publisher,
          href: counted({ publishers: [publisher], flags: ['corrected'] }),
          count: corrections,
          words: i18n.t('overview.corrections.ratio', [
            count(corrections),
            i18n.t('overview.corrections.ofArticles', articles, [count(articles)]),
          ]),
          cells: [count(corrections), count(corrected), count(articles)],
        }))}
      />
      <RankedBars
        title={i18n.t('overview.places.title')}
        none={i18n.t('overview.places.none')}
        columns={[i18n.t('overview.places.place'), i18n.t('overview.articles')]}
        bars={figures.places.map((place) => bar(place, place.value, { places: [place.value] }))}
        rest={
          figures.withoutPlace > 0 && figures.places.length > 0
            ? i18n.t('overview.places.without', figures.withoutPlace, [count(figures.withoutPlace)])
            : undefined
        }
      />
      <RankedBars
        title={i18n.t('overview.languages.title')}
        none={i18n.t('overview.languages.unknown')}
        columns={[i18n.t('overview.languages.language'), i18n.t('overview.articles')]}
        bars={figures.languages.map((language) =>
          bar(language, languageName(language.value, locale), { languages: [language.value] }),
        )}
      />
    </>
  );
}

function languageName(tag: string, locale: string): string {
  return tag === '' ? i18n.t('overview.languages.unknown') : formatLanguage(tag, locale);
}
