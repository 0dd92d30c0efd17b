import { i18n } from '#i18n';
import { problemWords } from '../../components/search/problem-words.ts';
import { errorWords } from '../../components/states/error-words.ts';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import type { AskLibrary } from '../../lib/archive/browse-archive.ts';
import { librarySearchAddress, type QuickAnswer, quickSearch } from '../../lib/archive/quick-search.ts';
import { readerAddress } from '../../lib/article/reader-address.ts';
import type { FoundArticle } from '../../lib/article/search-hit.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { formatCount, formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import type { Result } from '../../lib/foundation/result.ts';
import {
  type Disposition,
  listenToAddressBar,
  openAt,
  type Suggestion,
  type SuggestionRun,
  sayFirstLine,
} from '../../lib/platform/omnibox.ts';

/** Lines that browsers show below the first. */
const suggestions = 5;
/** What is entered for an article. No search has this form: `article:` is no field. */
const articleForm = /^article:([0-9a-f]{32})$/;

/**
 * Searches the archive from the address bar, behind the keyword. Nothing is written, so that it may be used from private windows
 * as well.
 */
export function listenToOmnibox(ask: AskLibrary): void {
  let newest = 0;
  const typed = async (text: string, suggest: (found: Suggestion[]) => void) => {
    newest += 1;
    const mine = newest;
    const answer = await quickSearch(text, suggestions, { ask, locale: readerLocale() });
    if (mine !== newest) return;
    suggest(answer.ok ? answer.value.hits.map(suggestionOf) : []);
    await sayFirstLine([{ text: firstLine(text, answer), look: 'plain' }]);
  };
  listenToAddressBar({
    onStarted: () => {
      sayFirstLine([{ text: i18n.t('search.omnibox.hint'), look: 'plain' }]).catch((error) =>
        reportDefect('answering the address bar', error),
      );
    },
    onTyped: (text, suggest) => {
      typed(text, suggest).catch((error) => reportDefect('searching from the address bar', error));
    },
    onEntered: (text, disposition) => {
      openEntered(text, disposition).catch((error) => reportDefect('opening what was found', error));
    },
  });
}

async function openEntered(text: string, disposition: Disposition): Promise<void> {
  const articleId = articleForm.exec(text)?.[1];
  const search = text.trim();
  if (articleId !== undefined) await openAt(readerAddress(articleId), disposition);
  else await openAt(`/library.html${search === '' ? '' : librarySearchAddress(search)}`, disposition);
}

function firstLine(text: string, answer: Result<QuickAnswer, ErrorCode>): string {
  if (!answer.ok) return errorWords(answer.error);
  const { total, problem, building } = answer.value;
  const count = (number: number) => formatCount(number, readerLocale());
  if (problem !== null) return problemWords(problem, text);
  if (text.trim() === '') return i18n.t('search.omnibox.hint');
  if (building !== null) return i18n.t('search.results.building', [count(building.done), count(building.total)]);
  return total === 0 ? i18n.t('search.results.none') : i18n.t('search.omnibox.open', total, [count(total)]);
}

function suggestionOf({ articleId, headline, publisher, datePublished }: FoundArticle): Suggestion {
  const isUntitled = headline.every(({ text }) => text.trim() === '');
  const runs: SuggestionRun[] = isUntitled
    ? [{ text: i18n.t('article.untitled'), look: 'plain' }]
    : headline.map(({ text, marked }) => ({ text, look: marked ? 'match' : 'plain' }));
  const date = datePublished === null ? '' : ` · ${formatStatedDate(datePublished, readerLocale())}`;
  return { content: `article:${articleId}`, runs: [...runs, { text: ` – ${publisher}${date}`, look: 'dim' }] };
}
