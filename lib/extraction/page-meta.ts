import type { StatedAuthor } from '../article/page-reading.ts';
import { plainText } from './entities.ts';
import { line, passage } from './page-text.ts';
import { httpUrl } from './page-url.ts';
import { emptyStatement, type Statement } from './statement.ts';

type Field =
  | 'headline'
  | 'alternativeHeadline'
  | 'datePublished'
  | 'dateModified'
  | 'publisher'
  | 'articleSection'
  | 'inLanguage';

/** `meta` names (lower case) by field, most trusted first. Open Graph has its own list, as its source is named apart. */
const metaNames: Record<Field, readonly string[]> = {
  headline: [
    'citation_title',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'hdl',
    'headline',
    'title',
    'twitter:title',
  ],
  alternativeHeadline: [
    'sailthru.description',
    'dc.description',
    'dcterms.description',
    'description',
    'twitter:description',
  ],
  datePublished: [
    'datepublished',
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'parsely-pub-date',
    'sailthru.date',
    'dcterms.created',
    'dcterms.issued',
    'dc.date.issued',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'dc.created',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'ptime',
    'originalpublicationdate',
    'displaydate',
    'date',
    'article.published',
    'article.created',
    'cxenseparse:recs:publishtime',
    'last-published',
    'created',
    'timestamp',
  ],
  dateModified: [
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'dc.modified',
    'lastmod',
    'last-modified',
    'utime',
    'revision_date',
    'article.updated',
    'modified',
    'updated_time',
    'lp.modified',
  ],
  publisher: [
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'application-name',
    'apple-mobile-web-app-title',
    'source',
    'cre',
  ],
  articleSection: [
    'parsely-section',
    'article.section',
    'dc.subject.section',
    'section',
    'category',
    'channel',
    'cxenseparse:recs:category',
  ],
  inLanguage: ['dc.language', 'dcterms.language', 'language', 'content-language'],
};

const graphNames: Record<Field, readonly string[]> = {
  headline: ['og:title'],
  alternativeHeadline: ['og:description'],
  datePublished: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'og:article:published_time',
    'article:publish_date',
    'og:pubdate',
  ],
  dateModified: [
    'article:modified_time',
    'article:modified',
    'og:updated_time',
    'og:modified_time',
    'og:article:modified_time',
  ],
  publisher: ['og:site_name'],
  articleSection: ['article:section', 'og:section', 'og:article:section'],
  inLanguage: ['og:locale'],
};

const metaAuthors = [
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'author',
  'byl',
  'byline',
  'authors',
  'twitter:data1:author',
];
const graphAuthors = ['article:author', 'og:article:author', 'article:author_name', 'og:author'];
const metaKeywords = ['parsely-tags', 'sailthru.tags', 'news_keywords', 'keywords', 'dc.subject'];
const graphKeywords = ['article:tag', 'og:article:tag'];

/** `meta` elements read of one page. */
const maxMetas = 600;

/** All `meta` contents by lower-case name, in document order. */
export function metaContents(document: Document): Map<string, string[]> {
  const contents = new Map<string, string[]>();
  let count = 0;
  for (const meta of document.getElementsByTagName('meta')) {
    count += 1;
    if (count > maxMetas) break;
    // Some pages write what they state into `value`.
    const content = meta.getAttribute('content') ?? meta.getAttribute('value');
    if (!content || content.trim() === '') continue;
    const property = meta.getAttribute('property');
    const name = meta.getAttribute('name');
    const equivalent = meta.getAttribute('http-equiv');
    add(property, content);
    if (name !== property) add(name, content);
    if (equivalent !== property && equivalent !== name) add(equivalent, content);
  }
  return contents;

  function add(name: string | null, content: string): void {
    if (name === null) return;
    const key = name.trim().toLowerCase();
    const list = contents.get(key);
    if (list === undefined) contents.set(key, [content]);
    else if (list.length < 60) list.push(content);
  }
}

/** What Open Graph (`og:`, `article:`) says. */
export function statedInOpenGraph(contents: ReadonlyMap<string, string[]>, base: string): Statement {
  const statement = read('open-graph', graphNames, graphAuthors, graphKeywords, contents, base);
  const type = contents.get('og:type')?.[0];
  if (type && /article/i.test(type)) statement.types.push('og:article');
  const url = firstUrl(
    contents,
    ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'],
    base,
  );
  if (url !== null)
    statement.image.push({ url, caption: passage(decoded(contents.get('og:image:alt')?.[0])), credit: null });
  statement.inLanguage = statement.inLanguage.map((tag) => tag.replace('_', '-'));
  return statement;
}

/** What other `meta` elements say: Highwire (`citation_`), Dublin Core, Parse.ly, Sailthru and the plain names. */
export function statedInMeta(contents: ReadonlyMap<string, string[]>, base: string): Statement {
  const statement = read('meta', metaNames, metaAuthors, metaKeywords, contents, base);
  if (statement.authors.length === 0) statement.authors.push(...labelledFacts(contents));
  return statement;
}

/**
 * The pairs of a Twitter card (`twitter:label1` "Written by", `twitter:data1` "Ann Lee") as they would be printed.
 * Whether a label is a byline's is for interpretation to say: it is in the page's language.
 */
function labelledFacts(contents: ReadonlyMap<string, string[]>): StatedAuthor[] {
  const facts: StatedAuthor[] = [];
  for (const number of [1, 2]) {
    const label = line(decoded(contents.get(`twitter:label${number}`)?.[0]));
    const fact = line(decoded(contents.get(`twitter:data${number}`)?.[0]));
    if (label === null || fact === null || /\d/.test(fact)) continue;
    const name = line(`${label.replace(/\s*[:：]$/, '')}: ${fact}`);
    if (name !== null) facts.push({ name, url: null, kind: null, role: null });
  }
  return facts;
}

function read(
  from: 'meta' | 'open-graph',
  names: Record<Field, readonly string[]>,
  authorNames: readonly string[],
  keywordNames: readonly string[],
  contents: ReadonlyMap<string, string[]>,
  base: string,
): Statement {
  const statement = emptyStatement(from);
  for (const field of Object.keys(names) as Field[]) {
    for (const name of names[field]) {
      for (const content of contents.get(name) ?? []) {
        const text = passage(decoded(content));
        if (text !== null && !statement[field].includes(text) && !isHandle(field, text)) statement[field].push(text);
      }
    }
  }
  for (const name of authorNames) {
    for (const content of contents.get(name) ?? []) {
      const text = line(decoded(content));
      // `article:author` is often a profile's address: it names nobody.
      if (text === null || /^(?:https?:|www\.|@)/i.test(text)) continue;
      if (!statement.authors.some((author) => author.name === text)) {
        statement.authors.push({
          name: text,
          url: httpUrl(/^https?:/.test(content) ? content : null, base),
          kind: null,
          role: null,
        });
      }
    }
  }
  for (const name of keywordNames) {
    for (const content of contents.get(name) ?? []) {
      for (const word of decoded(content)?.split(/\s*[,;،、]\s*/) ?? []) {
        const keyword = line(word);
        if (keyword !== null && !statement.keywords.includes(keyword)) statement.keywords.push(keyword);
      }
    }
    if (from === 'meta' && statement.keywords.length > 0) break;
  }
  return statement;
}

/** A social network's handle or an address is no publisher's name. */
function isHandle(field: Field, text: string): boolean {
  return field === 'publisher' && /^(?:@|https?:\/\/)/i.test(text);
}

function decoded(text: string | null | undefined): string | null {
  return text ? plainText(text) : null;
}

function firstUrl(contents: ReadonlyMap<string, string[]>, names: readonly string[], base: string): string | null {
  for (const name of names) {
    for (const content of contents.get(name) ?? []) {
      const url = httpUrl(decoded(content), base);
      if (url !== null) return url;
    }
  }
  return null;
}
