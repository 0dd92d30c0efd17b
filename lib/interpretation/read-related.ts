import type { Related, RelatedKind } from '../article/article-context.ts';
import type { LinkGroup, PageReading } from '../article/page-reading.ts';
import { wordsSource } from '../languages/patterns.ts';
import type { LanguagePack } from '../languages/schema.ts';
import { wordCharactersOf } from '../languages/word-characters.ts';

/** More than these are a list of everything the site has. */
const most = 60;
const mostInGroup = 24;
const shortestHeadline = 12;

const popularHints = new Set(['popular', 'mostread', 'trending', 'most', 'topstories', 'hot', 'ranking', 'viral']);
const relatedHints = new Set([
  'related',
  'recommended',
  'recommendations',
  'recommendation',
  'more',
  'readmore',
  'similar',
  'suggested',
  'next',
  'further',
  'onward',
  'recirculation',
  'recirc',
  'promo',
  'yarpp',
  'jetpack',
]);
const otherHints = new Set([
  'nav',
  'navigation',
  'menu',
  'breadcrumb',
  'breadcrumbs',
  'tags',
  'taglist',
  'footer',
  'social',
  'share',
  'toc',
  'pagination',
  'sponsored',
  'ad',
  'ads',
  'outbrain',
  'taboola',
  'comments',
  'author',
  'bio',
]);

/** Other reading the page offers, each address once, in the page's order. */
export function readRelated(reading: PageReading, canonicalUrl: string, packs: readonly LanguagePack[]): Related[] {
  const found = new Map<string, Related>();
  for (const group of reading.linkGroups) {
    const kind = kindOf(group, packs);
    if (kind === null || looksLikeNavigation(group, kind)) continue;
    for (const item of group.items.slice(0, mostInGroup)) {
      if (item.url === reading.url || item.url === canonicalUrl) continue;
      if (kind !== 'inline' && isTooShort(item.headline)) continue;
      const known = found.get(item.url);
      // A box says more about a link than the running text does.
      if (known && known.kind !== 'inline') {
        found.set(item.url, { ...known, kicker: known.kicker ?? item.kicker, excerpt: known.excerpt ?? item.excerpt });
        continue;
      }
      if (!known && found.size >= most) continue;
      found.set(item.url, { ...item, kind });
    }
  }
  return [...found.values()];
}

const isTooShort = (headline: string) =>
  headline.length < (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul}/u.test(headline) ? 6 : shortestHeadline);

/** Headlines are sentences; the names of sections and topics are not. */
function looksLikeNavigation(group: LinkGroup, kind: RelatedKind): boolean {
  if (kind === 'inline' || group.items.length === 0) return group.items.length === 0;
  const short = group.items.filter(({ headline }) => headline.split(/\s+/).length <= 2 && isTooShort(headline)).length;
  return short > group.items.length / 2;
}

function kindOf(group: LinkGroup, packs: readonly LanguagePack[]): RelatedKind | null {
  const heading = group.heading?.trim() ?? '';
  if (heading !== '' && heading.length < 90) {
    for (const pack of packs) {
      const words = headingWords(pack);
      if (words.popular.test(heading)) return 'popular';
      if (words.related.test(heading)) return 'related';
      if (words.other.test(heading)) return null;
    }
  }
  if (group.place === 'body') return 'inline';
  if (group.hints.some((hint) => otherHints.has(hint))) return null;
  if (group.hints.some((hint) => popularHints.has(hint))) return 'popular';
  if (group.hints.some((hint) => relatedHints.has(hint))) return 'related';
  // Cards with a headline and more, under the article or within it, are its reading list whatever they are called.
  const rich = group.items.filter(({ kicker, excerpt }) => kicker !== null || excerpt !== null).length;
  return group.place !== 'aside' && group.items.length >= 2 && rich * 2 >= group.items.length ? 'related' : null;
}

interface HeadingWords {
  related: RegExp;
  popular: RegExp;
  other: RegExp;
}
const known = new WeakMap<LanguagePack, HeadingWords>();

function headingWords(pack: LanguagePack): HeadingWords {
  let made = known.get(pack);
  if (!made) {
    const opening = (list: readonly string[]) =>
      new RegExp(`^[^${wordCharactersOf(pack)}]*${wordsSource(pack, list)}(?![${wordCharactersOf(pack)}])`, 'iu');
    const loose = (list: readonly string[]) => new RegExp(wordsSource(pack, list), 'iu');
    const make = pack.wordSpaces ? opening : loose;
    made = {
      related: make(pack.headings.related),
      popular: make(pack.headings.popular),
      other: make(pack.headings.other.length ? pack.headings.other : ['\u0000']),
    };
    known.set(pack, made);
  }
  return made;
}
