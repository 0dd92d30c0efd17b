import { versionInFull } from '../article/article-in-full.ts';
import type { Exporter } from '../article/export-file.ts';
import { type FollowedPassage, versionText } from '../article/followed-passage.ts';

/** What the annotations are about. */
export interface AnnotatedArticle {
  id: string;
  /** Canonical address. */
  url: string;
  headline: string;
}

/** A version that a passage may have been marked in: when it was taken (milliseconds since 1970), and its `versionText`. */
export interface AnnotatedVersion {
  id: string;
  takenAt: number;
  text: string;
}

/** The context of the W3C Web Annotation Data Model, and the terms of our own: both are names and nothing is fetched. */
const context = ['http://www.w3.org/ns/anno.jsonld', { dateline: 'urn:dateline:annotation:' }] as const;

/**
 * Followed passages as one annotation page of the W3C Web Annotation Data Model (JSON-LD). `docs/annotations-export.md`
 * explains it. `now`: milliseconds since 1970.
 */
export function annotationsJsonLd(
  article: AnnotatedArticle,
  passages: readonly FollowedPassage[],
  versions: readonly AnnotatedVersion[],
  now: number,
): string {
  const page = {
    '@context': context,
    id: `urn:dateline:annotations:${article.id}`,
    type: 'AnnotationPage',
    generator: { id: 'urn:dateline', type: 'Software', name: 'Dateline' },
    generated: new Date(now).toISOString(),
    items: passages.map((passage) => annotationOf(article, passage, versions)),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** Highlights of any number of articles as one annotation page, in parts that follow one another. */
export const annotationsExporter: Exporter = {
  shape: 'stream',
  type: 'application/ld+json',
  extension: 'jsonld',
  async *write({ articles, now }) {
    const head = {
      '@context': context,
      id: 'urn:dateline:annotations',
      type: 'AnnotationPage',
      generator: { id: 'urn:dateline', type: 'Software', name: 'Dateline' },
      generated: new Date(now).toISOString(),
    };
    yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
    let isFirst = true;
    for await (const article of articles) {
      const { headline } = versionInFull(article).facts;
      const about = { id: article.id, url: article.canonicalUrl, headline };
      const versions = article.versions.map(({ id, takenAt, blocks }) => ({ id, takenAt, text: versionText(blocks) }));
      for (const { versionId, exact, prefix, suffix, start, end, ...rest } of article.highlights) {
        const selector = { exact, prefix, suffix, start, end, versionId };
        yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(annotationOf(about, { ...rest, selector, stretches: null }, versions))}`;
        isFirst = false;
      }
    }
    yield '\n]}\n';
  },
};

/** A passage with what became of it; null where that was not looked up. */
type Annotated = Pick<FollowedPassage, 'id' | 'selector' | 'note' | 'createdAt'> & {
  stretches: FollowedPassage['stretches'] | null;
};

function annotationOf(article: AnnotatedArticle, passage: Annotated, versions: readonly AnnotatedVersion[]) {
  const { exact, prefix, suffix, start, end, versionId } = passage.selector;
  const version = versions.find(({ id }) => id === versionId);
  const inText = version !== undefined && version.text.slice(start, end) === exact;
  return {
    id: `urn:uuid:${passage.id}`,
    type: 'Annotation',
    motivation: passage.note === '' ? 'highlighting' : 'commenting',
    created: new Date(passage.createdAt).toISOString(),
    ...(passage.note === ''
      ? {}
      : { body: { type: 'TextualBody', value: passage.note, format: 'text/plain', purpose: 'commenting' } }),
    target: {
      type: 'SpecificResource',
      source: { id: article.url, type: 'Text', 'dateline:headline': article.headline },
      ...(version === undefined
        ? {}
        : { state: { type: 'TimeState', sourceDate: new Date(version.takenAt).toISOString() } }),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        ...(inText
          ? [
              {
                type: 'TextPositionSelector',
                start: codePoints(version.text.slice(0, start)),
                end: codePoints(version.text.slice(0, end)),
              },
            ]
          : []),
      ],
    },
    'dateline:history': passage.stretches?.map(({ status, text, from, to, since, moved }) => ({
      'dateline:status': status,
      'dateline:text': text,
      'dateline:firstVersion': from,
      'dateline:lastVersion': to,
      'dateline:since': new Date(since).toISOString(),
      'dateline:moved': moved,
    })),
  };
}

/** The model counts code points, not UTF-16 units. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
