import * as v from 'valibot';

/**
 * What a text field must be. A plain value must be equal. The object form is for what the contract leaves open, such as
 * how much of a sentence `wrong` takes: it names what must and must not stand in it.
 */
export const someText = v.union([
  v.string(),
  v.null(),
  v.strictObject({ has: v.string(), lacks: v.optional(v.string()), orNull: v.optional(v.boolean()) }),
  v.strictObject({ oneOf: v.array(v.nullable(v.string())) }),
]);
export type ExpectedText = v.InferOutput<typeof someText>;

const correction = v.strictObject({
  label: someText,
  kind: v.string(),
  cause: someText,
  text: someText,
  date: someText,
  storyDate: someText,
  place: someText,
  paragraphs: v.array(v.number()),
  wrong: someText,
  right: someText,
  target: someText,
  position: someText,
  from: someText,
});

const related = v.strictObject({
  url: v.string(),
  headline: v.string(),
  kind: v.picklist(['related', 'popular', 'inline']),
  kicker: v.optional(someText),
  excerpt: v.optional(someText),
});

/** The facts of one golden page, written by hand from the contract. Every key is required unless its comment says why not. */
const articleExpectation = v.strictObject({
  url: v.string(),
  canonicalUrl: v.string(),
  headline: v.string(),
  alternativeHeadline: someText,
  authors: v.array(v.strictObject({ name: v.string(), url: someText, role: someText })),
  agency: someText,
  dateline: v.nullable(v.strictObject({ text: someText, place: someText, date: someText, agency: someText })),
  datePublished: someText,
  dateModified: someText,
  publisher: someText,
  articleSection: someText,
  /** Left out: the page states no keywords and none may be reported. */
  keywords: v.optional(v.array(v.string()), []),
  inLanguage: someText,
  credits: v.array(v.strictObject({ role: v.string(), names: v.array(v.string()), text: someText })),
  corrections: v.array(correction),
  related: v.array(related),
  /** Addresses that may or may not be reported as related: "previous article" links and links in running text. */
  relatedMayHold: v.optional(v.array(v.string()), []),
  image: v.nullable(v.strictObject({ url: v.string(), caption: someText, credit: someText })),
  body: v.strictObject({
    /** `articleBody` begins and ends so. */
    first: v.string(),
    last: v.string(),
    /** Texts that must stand in it, where ends alone prove too little. */
    has: v.optional(v.array(v.string()), []),
    lacks: v.array(v.string()),
    /** Least and greatest `wordCount`. */
    words: v.tuple([v.number(), v.number()]),
  }),
  /** The whole receipt, where the page is about what stands beside its text. Left out: it is not looked at. */
  leftOut: v.optional(v.array(v.strictObject({ reason: v.string(), text: someText }))),
});
export type ArticleExpectation = v.InferOutput<typeof articleExpectation>;

const noArticle = v.strictObject({ url: v.string(), isArticle: v.literal(false) });

const expectationSchema = v.union([articleExpectation, noArticle]);
export type Expectation = v.InferOutput<typeof expectationSchema>;

/** Parses an `expected.json`; throws with the keys that are missing or unknown. */
export function parseExpectation(json: string, name: string): Expectation {
  const data: unknown = JSON.parse(json);
  const isNoArticle = typeof data === 'object' && data !== null && 'isArticle' in data;
  const outcome = v.safeParse(isNoArticle ? noArticle : articleExpectation, data);
  if (outcome.success) return outcome.output;
  const faults = outcome.issues.map((issue) => `${v.getDotPath(issue) ?? '(top)'}: ${issue.message}`);
  throw new Error(`${name}/expected.json does not fit:\n  ${faults.join('\n  ')}`);
}
