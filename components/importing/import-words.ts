import { i18n } from '#i18n';
import type { BackupFailure } from '../../lib/article/backup.ts';
import type { ImportFaultReason, ImportFileFault, ImportFormat } from '../../lib/article/import-item.ts';
import type { ImportAdditions, ImportStanding } from '../../lib/article/import-run.ts';
import type { WatchStop } from '../../lib/article/watch.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { formatCount, formatDay } from '../../lib/foundation/intl-format.ts';
import { errorWords } from '../states/error-words.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** Programs go by their own names in every language. */
const names = {
  dateline: 'Dateline',
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  readwise: 'Readwise Reader',
  wallabag: 'wallabag',
  raindrop: 'Raindrop',
  karakeep: 'Karakeep',
  linkwarden: 'Linkwarden',
  'csl-json': 'CSL JSON',
  ris: 'RIS',
  bibtex: 'BibTeX',
  wacz: null,
  bookmarks: null,
  'url-list': null,
  html: null,
  mhtml: null,
} as const satisfies Record<ImportFormat, string | null>;

/** What a file is, by the name of the program that wrote it; null: files of several formats. */
export function formatWords(format: ImportFormat | null): string {
  if (format === null) return i18n.t('importing.format.mixed');
  switch (format) {
    case 'bookmarks':
      return i18n.t('importing.format.bookmarks');
    case 'url-list':
      return i18n.t('importing.format.list');
    case 'html':
    case 'mhtml':
      return i18n.t('importing.format.pages');
    case 'wacz':
      return i18n.t('importing.format.webArchive');
    default:
      return names[format];
  }
}

/** Names of several files in one line. */
export function filesWords(files: readonly string[]): string {
  const [first = ''] = files;
  return files.length < 2 ? first : i18n.t('importing.several', [first, count(files.length - 1)]);
}

/** The collection that an import is put into: "Imported from Pocket, 26 November 2026". */
export function labelWords(format: ImportFormat | null, now: number): string {
  return i18n.t('importing.label', [formatWords(format), formatDay(now, readerLocale())]);
}

export function standingWords(standing: ImportStanding): string {
  switch (standing) {
    case 'new':
      return i18n.t('importing.preview.standings.new');
    case 'merged':
      return i18n.t('importing.preview.standings.merged');
    case 'unchanged':
      return i18n.t('importing.preview.standings.unchanged');
    case 'trashed':
      return i18n.t('importing.preview.standings.trashed');
    default:
      return assertNever(standing);
  }
}

/** What is added to one article, in phrases; tags and collections by their names. */
export function additionWords(adds: ImportAdditions): string[] {
  const { tags, collections, note, highlights, savedAt, read, text } = adds;
  return [
    ...(text ? [i18n.t('importing.preview.marks.text')] : []),
    ...tags.map((tag) => `#${tag}`),
    ...collections.map((path) => path.join(' › ')),
    ...(highlights > 0 ? [i18n.t('importing.preview.marks.highlights', highlights, [count(highlights)])] : []),
    ...(note ? [i18n.t('importing.preview.marks.note')] : []),
    ...(savedAt === null ? [] : [i18n.t('importing.preview.marks.savedAt', [formatDay(savedAt, readerLocale())])]),
    ...(read ? [i18n.t('importing.preview.marks.read')] : []),
  ];
}

export function faultWords(reason: ImportFaultReason): string {
  switch (reason) {
    case 'no-address':
      return i18n.t('importing.faults.noAddress');
    case 'bad-address':
      return i18n.t('importing.faults.badAddress');
    case 'unreadable':
      return i18n.t('importing.faults.unreadable');
    case 'too-long':
      return i18n.t('importing.faults.tooLong');
    case 'no-text':
      return i18n.t('importing.faults.noText');
    case 'no-room':
      return i18n.t('importing.faults.noRoom');
    case 'twice':
      return i18n.t('importing.faults.twice');
    case 'damaged':
      return i18n.t('importing.faults.damaged');
    case 'altered-text':
      return i18n.t('importing.faults.alteredText');
    case 'broken-seal':
      return i18n.t('importing.faults.brokenSeal');
    default:
      return assertNever(reason);
  }
}

/** Why a whole file cannot be imported, in a sentence that names it. */
export function fileFaultWords(name: string, fault: ImportFileFault): string {
  const named: [string] = [`\u2068${name}\u2069`];
  switch (fault) {
    case 'unknown-format':
      return i18n.t('importing.trouble.unknownFormat', named);
    case 'damaged':
      return i18n.t('importing.trouble.damaged', named);
    case 'newer-format':
      return i18n.t('importing.trouble.newerFormat', named);
    case 'too-much':
      return i18n.t('importing.trouble.tooMuch', named);
    case 'unreadable':
      return i18n.t('importing.trouble.unreadable', named);
    default:
      return assertNever(fault);
  }
}

/** Why Dateline's own export cannot be imported, in a sentence. `isBegun`: something of it has come in before that. */
export function ownFailureWords(name: string, failure: BackupFailure, isBegun = false): string {
  switch (failure) {
    case 'not-a-backup':
      return fileFaultWords(name, 'unknown-format');
    case 'newer-format':
      return fileFaultWords(name, 'newer-format');
    case 'cut-short':
    case 'damaged':
      return isBegun ? fileFaultWords(name, 'unreadable') : i18n.t('importing.own.damaged', [`\u2068${name}\u2069`]);
    case 'too-much':
      return fileFaultWords(name, 'too-much');
    case 'unreadable':
      return fileFaultWords(name, 'unreadable');
    case 'cancelled':
      return i18n.t('importing.stopped');
    default:
      return brokenOffWords(failure, isBegun);
  }
}

/** Why an import came to no end. `isBegun`: something of it has come in before that. */
export function brokenOffWords(error: ErrorCode, isBegun: boolean): string {
  return error === 'storage-full' && isBegun ? i18n.t('importing.trouble.full') : errorWords(error);
}

/** Why a page was not read, as a phrase behind a count. */
export function unreadWords(why: WatchStop): string {
  switch (why) {
    case 'login':
      return i18n.t('importing.pages.why.login');
    case 'consent':
      return i18n.t('importing.pages.why.consent');
    case 'refused':
      return i18n.t('importing.pages.why.refused');
    case 'gone':
      return i18n.t('importing.pages.why.gone');
    case 'moved':
      return i18n.t('importing.pages.why.moved');
    case 'not-an-article':
      return i18n.t('importing.pages.why.notAnArticle');
    case 'no-permission':
      return i18n.t('importing.pages.why.noPermission');
    case 'too-many-failures':
      return i18n.t('importing.pages.why.tooManyFailures');
    case 'in-trash':
      return i18n.t('importing.pages.why.inTrash');
    default:
      return assertNever(why);
  }
}

export function count(number: number): string {
  return formatCount(number, readerLocale());
}
