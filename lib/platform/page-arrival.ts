/**
 * After a soft navigation the address changes first, and headline, title and metadata follow one by one, some of them
 * never. Reading too early keeps article A under address B. These functions tell when the new page is really there.
 * Pure: signs in, verdict out.
 */

/** By what a page can be told from another. Texts have their white space collapsed; '' where the page has none. */
export interface PageSigns {
  /** Address without its fragment. */
  url: string;
  title: string;
  /** The first first-level heading. */
  headline: string;
  /** Address that the page calls canonical. */
  canonical: string;
  /** What the page states in metadata: Open Graph address and title, and JSON-LD, as one text. */
  stated: string;
  /** Characters in paragraphs. */
  text: number;
}

export type Arrival =
  /** Everything that spoke of the page before has gone or changed. */
  | 'arrived'
  /** Only the address differs, and the page still names its canonical address: a gallery, a layer, another parameter. */
  | 'same-article'
  /** Something still speaks of the page before. */
  | 'not-yet';

/** Compares the page that was left with what is there now. */
export function judgeArrival(left: PageSigns, now: PageSigns): Arrival {
  const nothingMoved =
    now.headline === left.headline &&
    now.title === left.title &&
    now.stated === left.stated &&
    now.canonical === left.canonical;
  if (nothingMoved) return now.canonical !== '' || now.url === left.url ? 'same-article' : 'not-yet';
  if (staleCanonical(left, now) || staleTitle(left, now) || staleStatement(left, now)) return 'not-yet';
  if (now.headline !== '') return now.headline !== left.headline ? 'arrived' : 'not-yet';
  // A page without a first-level heading: title or metadata must have changed, and the text with it.
  const named = now.title !== left.title || now.stated !== left.stated;
  return named && now.text !== left.text ? 'arrived' : 'not-yet';
}

/** Whether two looks at a page saw the same, its growing text aside. */
export function sameSigns(one: PageSigns, other: PageSigns): boolean {
  return (
    one.url === other.url &&
    one.title === other.title &&
    one.headline === other.headline &&
    one.canonical === other.canonical &&
    one.stated === other.stated
  );
}

/**
 * Some sites keep the canonical link in step and the rest not: it proves that a page is *old*, never that it is new. One
 * that names the front page, everywhere, proves nothing.
 */
function staleCanonical(left: PageSigns, now: PageSigns): boolean {
  return now.canonical === left.canonical && pathOf(now.canonical) !== '' && !sameAddress(now.canonical, now.url);
}

/** A title that did not change is stale when it was about the page before; many sites have one title for all. */
function staleTitle(left: PageSigns, now: PageSigns): boolean {
  return now.title !== '' && now.title === left.title && mentions(left.title, left.headline);
}

/** Metadata that did not change is stale when it was about the page before and not about the site as a whole. */
function staleStatement(left: PageSigns, now: PageSigns): boolean {
  if (now.stated === '' || now.stated !== left.stated) return false;
  return mentions(left.stated, left.headline) || mentions(left.stated, pathOf(left.url));
}

/** Long enough to be about one page: "News" or "/" are in everything. */
const tellingLength = 8;

function mentions(text: string, part: string): boolean {
  return part.length >= tellingLength && text.toLowerCase().includes(part.toLowerCase());
}

function sameAddress(one: string, other: string): boolean {
  return pathOf(one) === pathOf(other);
}

function pathOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? url : parsed.pathname.replace(/\/+$/, '');
}
