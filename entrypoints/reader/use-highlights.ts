import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { quotationWithSource } from '../../components/reader/quotation.ts';
import type { TextPlace } from '../../components/reader/selected-place.ts';
import type { ReaderHighlight } from '../../components/reader/shown-highlight.ts';
import { followPassage, refollowPassage, setPassageNote, unfollowPassage } from '../../lib/archive/follow-passage.ts';
import { type Followed, followedPassages } from '../../lib/archive/followed-passages.ts';
import type { ReaderVersion } from '../../lib/archive/reader-view.ts';
import { versionText } from '../../lib/article/followed-passage.ts';
import { noteLimits } from '../../lib/article/reader-notes.ts';
import { annotationsJsonLd } from '../../lib/exports/annotations-jsonld.ts';
import { failure } from '../../lib/foundation/result.ts';
import { copyText } from '../../lib/platform/copy-text.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { followPassages } from '../../lib/versions/follow-passage.ts';
import { passageStretches } from '../../lib/versions/passage-stretches.ts';

const follower = { followPassages, passageStretches };

export interface Highlights {
  /** In the order of the text; those that are not in it last. */
  list: readonly ReaderHighlight[];
  /** Highlights a stretch of the version's text; null: nothing of it is selected. Answers the highlight's id. */
  add: (place: TextPlace | null) => Promise<string | null>;
  remove: (id: string) => void;
  note: (id: string, note: string) => Promise<boolean>;
  copy: (highlight: ReaderHighlight) => void;
  exportAll: () => void;
}

/** The reader's highlights of an article as one of its versions has them, live. */
export function useHighlights(articleId: string, version: ReaderVersion, { tried, say }: Notices): Highlights {
  const { facts, takenAt } = version;
  const { inLanguage: language } = facts;
  const live = useLiveQuery(() => followedPassages(articleId, language, follower), [articleId, language]);
  const followed = live.status === 'ready' ? live.value : null;
  const list = useMemo(() => (followed === null ? [] : inOrder(followed, version.id)), [followed, version.id]);

  const add = async (place: TextPlace | null) => {
    const selected = selectedIn(version, place);
    const outcome = selected.ok ? await followPassage(articleId, selected.value) : selected;
    if (!(await tried(Promise.resolve(outcome))) || !outcome.ok) return null;
    const { highlightId, savedByFollowing } = outcome.value;
    say({
      text: savedByFollowing ? i18n.t('reader.toasts.highlightedAndSaved') : i18n.t('reader.toasts.highlighted'),
      undo: () => void tried(unfollowPassage(highlightId, { andSave: savedByFollowing })),
    });
    return highlightId;
  };
  const remove = async (id: string) => {
    if (!(await tried(unfollowPassage(id)))) return;
    say({ text: i18n.t('reader.toasts.removed'), undo: () => void tried(refollowPassage(id)) });
  };
  const copy = async ({ passage }: ReaderHighlight) => {
    const copied = await copyText(quotationWithSource(passage.exact, facts, takenAt));
    say({ text: copied ? i18n.t('reader.toasts.copied') : i18n.t('reader.toasts.notCopied'), undo: null });
  };
  const exportAll = () => {
    if (followed === null) return;
    const { passages, versions } = followed;
    const article = { id: articleId, url: facts.canonicalUrl, headline: facts.headline };
    const text = annotationsJsonLd(article, passages, versions, Date.now());
    saveFile('dateline-annotations.jsonld', 'application/ld+json', text);
    say({ text: i18n.t('toasts.annotationsExported', passages.length), undo: null });
  };
  return {
    list,
    add,
    remove: (id) => void remove(id),
    note: (id, note) => tried(setPassageNote(id, note)),
    copy: (highlight) => void copy(highlight),
    exportAll,
  };
}

function inOrder({ passages, steps, versions }: Followed, versionId: string): ReaderHighlight[] {
  const at = versions.findIndex(({ id }) => id === versionId);
  const place = ({ here }: Omit<ReaderHighlight, 'number'>) => here?.range?.start ?? Number.POSITIVE_INFINITY;
  return passages
    .map((passage, index) => ({ passage, here: steps[index]?.[at] ?? null }))
    .sort((one, other) => {
      const [before, after] = [place(one), place(other)];
      return before === after ? one.passage.createdAt - other.passage.createdAt : before - after;
    })
    .map((highlight, index) => ({ ...highlight, number: index + 1 }));
}

/** The words at a place with those around them, by which the place is known again. */
function selectedIn({ blocks }: ReaderVersion, place: TextPlace | null) {
  if (place === null) return failure('nothing-selected' as const);
  const text = versionText(blocks);
  const words = text.slice(place.start, place.end);
  const start = place.start + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  if (start >= end) return failure('nothing-selected' as const);
  if (end - start < noteLimits.shortest) return failure('selection-too-short' as const);
  if (end - start > noteLimits.longest) return failure('selection-too-long' as const);
  return {
    ok: true as const,
    value: {
      text: text.slice(start, end),
      before: text.slice(Math.max(0, start - noteLimits.context), start),
      after: text.slice(end, end + noteLimits.context),
    },
  };
}
