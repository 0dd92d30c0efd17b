/**
 * Citation data in the terms of CSL-JSON 1.0.2, as reference managers exchange it and as citation styles read it: the fields that an
 * article of a newspaper has. A field that is not known is not there.
 */

/** A person in parts, or a name that is taken as a whole: a desk, an agency, a person whose name is not split safely. */
export type CslName =
  | {
      family: string;
      given?: string;
      /** "von", "van der": printed before the family name, whatever the style. */
      'non-dropping-particle'?: string;
      suffix?: string;
    }
  | { literal: string };

/** One date: year, month, day, as far as it is stated. */
export interface CslDate {
  'date-parts': [number[]];
}

/** What citation formats have no field for. Machine-readable, beside the same in `note` for people. */
export interface CslDateline {
  articleId: string;
  versionId: string;
  /** Number of the version, counted from 1, and how many there are. */
  version: number;
  versions: number;
  /** SHA-256 of the version's seal; null in versions from before there were seals. */
  seal: string | null;
  /** SHA-256 of its text. */
  contentHash: string;
  /** ISO 8601 as the page states them, with its own offset. */
  datePublished: string | null;
  dateModified: string | null;
  dateline: string | null;
  agency: string | null;
  archivedUrl: string | null;
  /** When the publisher showed the version: ISO 8601, UTC. */
  takenAt: string;
  takenBy: string;
  corrections: { kind: string; date: string | null; text: string }[];
}

export interface CslItem {
  /** Readable, in ASCII, unique among items that are cited together: "moreau2026dredging". */
  id: string;
  type: 'article-newspaper';
  title: string;
  author?: CslName[];
  translator?: CslName[];
  'container-title': string;
  issued?: CslDate;
  accessed: CslDate;
  URL: string;
  /** Its number; only where the article has more than one. How many there are stands in the note. */
  version?: string;
  /** Of the dateline. It is no place of publication, which styles would print. */
  'event-place'?: string;
  section?: string;
  abstract?: string;
  keyword?: string;
  /** BCP 47. */
  language?: string;
  /** The agency that the text came from, where persons wrote it. */
  'original-publisher'?: string;
  archive?: string;
  archive_location?: string;
  /** One statement a line, "Name: value". */
  note: string;
  custom: { dateline: CslDateline };
}
