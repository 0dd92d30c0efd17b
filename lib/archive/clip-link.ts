import { canonicalArticleUrl } from '../article/canonical-url.ts';
import { withoutFragment } from '../article/fragment.ts';
import { articleIdOf } from '../article/ids.ts';
import type { ClipFailure } from '../article/link-clip.ts';
import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { changeManyMarks, restoreMarks } from '../storage/bulk-marks-repository.ts';
import { archiveDatabase } from '../storage/database.ts';
import { type ArticleView, articleView } from '../storage/queries.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { Undo } from './bulk-marks.ts';
import { captureInterpreted, interpretChecked } from './capture-article.ts';
import { type BulkDeps, inBatches } from './in-batches.ts';
import { insteadOfArticle, type RecheckDeps, wallBefore, withoutPage } from './recheck-article.ts';

export interface ClipLinkDeps extends RecheckDeps {
  /** Whether the browser lets us reach an address. */
  mayAsk: (url: string) => Promise<boolean>;
}

/** What came of it. `undo`: takes the saving back. */
export type ClippedLink =
  | { came: 'clipped'; articleId: string; headline: string; undo: Undo }
  | { came: 'not'; why: ClipFailure };

/**
 * Fetches the page behind a link, reads it as a watch does, keeps the article as taken in the background and saves it. Where no
 * page comes, or a wall stands before it, and the archive has the article from before, that one is saved. What is in the
 * trash comes back. `storage-stuck`, `storage-full`: see `withArchive`.
 */
export async function clipLink(url: string, deps: ClipLinkDeps): Promise<Result<ClippedLink, ErrorCode>> {
  const { database = archiveDatabase(), interpreter, clock = systemClock } = deps;
  const address = withoutFragment(url);
  const guessed = await articleIdOf(canonicalArticleUrl(address, []));
  if (!(await deps.mayAsk(address))) return orKnown(guessed, 'no-permission', deps);
  const page = await deps.fetchPage({ url: address, purpose: 'clip', articleId: null });
  // It was asked without a condition, so "not modified" is no answer.
  if (page.got === 'not-modified') return orKnown(guessed, 'failed', deps);
  if (page.got !== 'page') return orKnown(guessed, failureOf(withoutPage(page)), deps);

  const read = await deps.readPage(page.body, page.url);
  if (!read.ok) return orKnown(guessed, 'failed', deps);
  const { reading } = read.value;
  const facts = reading === null ? null : interpretChecked(reading, interpreter);
  if (reading === null || facts === null) {
    return orKnown(guessed, failureOf({ came: 'stopped', why: insteadOfArticle(read.value, address, page.url) }), deps);
  }
  const articleId = await articleIdOf(facts.canonicalUrl);
  const known = await withArchive((archive) => articleView(articleId, archive), database);
  if (!known.ok) return known;
  const isCut =
    known.value === null ? facts.cutOff !== null : wallBefore(known.value.facts, facts, read.value) !== null;
  if (isCut) return orKnown(articleId, 'login', deps);

  const kept = await captureInterpreted(reading, facts, { interpreter, database, clock, takenBy: 'background' });
  if (!kept.ok) return kept.error === 'unreadable-page' ? success({ came: 'not', why: 'failed' }) : kept;
  return saved(kept.value.articleId, facts.headline, deps);
}

async function orKnown(
  articleId: string,
  why: ClipFailure,
  deps: ClipLinkDeps,
): Promise<Result<ClippedLink, ErrorCode>> {
  const known: Result<ArticleView | null, ErrorCode> = await withArchive(
    (archive) => articleView(articleId, archive),
    deps.database ?? archiveDatabase(),
  );
  if (!known.ok) return known;
  return known.value === null ? success({ came: 'not', why }) : saved(articleId, known.value.facts.headline, deps);
}

/** Saves articles that were clipped; those in the trash come back from it, as nobody clips what is to go. */
export async function saveClipped(
  articleIds: readonly string[],
  deps: BulkDeps = {},
): Promise<Result<Undo, ErrorCode>> {
  const now = (deps.clock ?? systemClock)();
  const done = await inBatches(
    articleIds,
    deps,
    (archive, batch) =>
      changeManyMarks(archive, batch, now, ({ savedAt }, at) => ({ savedAt: savedAt ?? at, trashedAt: null })),
    restoreMarks,
  );
  return done.ok ? success({ articles: done.value }) : done;
}

async function saved(articleId: string, headline: string, deps: ClipLinkDeps): Promise<Result<ClippedLink, ErrorCode>> {
  const marked = await saveClipped([articleId], deps);
  return marked.ok ? success({ came: 'clipped', articleId, headline, undo: marked.value }) : marked;
}

function failureOf(outcome: ReturnType<typeof withoutPage>): ClipFailure {
  switch (outcome.came) {
    case 'busy':
    case 'offline':
      return outcome.came;
    case 'stopped':
      return outcome.why === 'in-trash' || outcome.why === 'too-many-failures' ? 'failed' : outcome.why;
    default:
      return 'failed';
  }
}
