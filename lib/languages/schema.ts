import * as v from 'valibot';
import { creditRoleSchema } from '../article/article-context.ts';
import { correctionCauseSchema, correctionKindSchema, correctionTargetSchema } from '../article/correction.ts';

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const words = v.array(word);
const wordList = v.pipe(words, v.minLength(1));
const patterns = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(400))), v.minLength(1));

/**
 * Where a pattern may begin in a stretch of text: at its start (after brackets and bullets), at the start of a
 * stretch that stands in brackets, at the start of any sentence, or anywhere.
 */
export const placeInTextSchema = v.picklist(['start', 'bracket', 'sentence', 'any']);
export type PlaceInText = v.InferOutput<typeof placeInTextSchema>;

const proof = { examples: wordListOf(), counterexamples: wordListOf() };
function wordListOf() {
  return v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1));
}

/**
 * Patterns that mean one thing, with proof. A pattern is a regular expression without flags; upper and lower case are
 * one; it never matches inside a word where the language parts words by spaces; `{name}` stands for the macro of that
 * name or, as `{date}`, for a date in this language. Every pattern matches an example, none a counterexample.
 */
export const patternGroupSchema = v.object({ at: v.optional(placeInTextSchema, 'any'), patterns, ...proof });
export type PatternGroup = v.InferInput<typeof patternGroupSchema>;

const statementSchema = v.object({ kind: correctionKindSchema, ...patternGroupSchema.entries });

/** A sentence frame that names what was wrong and what is right, as named groups `wrong` and `right` (either may miss). */
const frameSchema = v.object({
  pattern: v.pipe(v.string(), v.maxLength(400)),
  examples: v.pipe(
    v.array(v.object({ text: v.string(), wrong: v.nullable(v.string()), right: v.nullable(v.string()) })),
    v.minLength(1),
  ),
  counterexamples: wordListOf(),
});
export type ValueFrame = v.InferOutput<typeof frameSchema>;

const notesSchema = v.object({
  /** Stems of which one stands in every note: a cheap first look before any pattern. */
  triggers: wordList,
  /** What stands before the colon of a note. `weak` labels ("Note") also stand over much else and prove nothing alone. */
  labels: v.object({
    correction: wordList,
    clarification: words,
    refile: words,
    update: words,
    'editors-note': words,
    retraction: words,
    removal: words,
    weak: words,
  }),
  /** Sentences that say that the article was changed, and how. Where several match, the gravest kind holds. */
  statements: v.pipe(v.array(statementSchema), v.minLength(1)),
  /** Words of error that make a note of a text that stands under a label or in marked-up notes. */
  evidence: v.array(statementSchema),
  /** What shows that a text is no note on this article: contact lines, biographies, templates. */
  not: patternGroupSchema,
  /** Prefixes wire services put before a headline. Chained ones are read one after another. */
  headlinePrefixes: v.array(v.object({ kind: correctionKindSchema, ...patternGroupSchema.entries })),
  /** Headlines of pages that are a note and nothing else: "Correction to our story on …". */
  headlines: v.optional(v.array(v.object({ kind: correctionKindSchema, ...patternGroupSchema.entries })), []),
  causes: v.array(v.object({ cause: correctionCauseSchema, ...patternGroupSchema.entries })),
  /** A date that is the story's and not the note's: "This April 12 story". */
  storyDate: v.optional(patternGroupSchema),
  frames: v.array(frameSchema),
  places: v.object({
    /** Words for a paragraph, singular and plural. */
    paragraph: wordList,
    /** Whether the number stands after the word ("paragraph 3"), before it ("3. Absatz") or on both sides of it. */
    numberStands: v.picklist(['after', 'before', 'both']),
    /** Cardinal numbers in words, from one. */
    numbers: words,
    /** Ordinal numbers in words, from first; alternatives parted by `|`. */
    ordinals: wordList,
    /** Ordinals from the end: last, second to last, …; alternatives parted by `|`. */
    fromEnd: wordList,
    /** Joins numbers: "and", "to". */
    joiners: words,
    /** Other parts of a story: headline, caption. */
    parts: wordList,
  }),
  /**
   * Words for what was wrong, in the form notes use; a word of four letters or more may be a stem. `story`: that the whole
   * text was, never the word for a text.
   */
  targets: v.object(v.entriesFromList(correctionTargetSchema.options, words)),
});

/** Everything interpretation knows about one language. See README.md for how to write one. */
export const languagePackSchema = v.object({
  /** BCP 47. */
  tag: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]+)*$/)),
  /** Other BCP 47 tags this pack serves, in lower case: a macrolanguage, a near relative without a pack, regions. */
  aliases: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/))), []),
  /** Raised with every change that can alter an interpretation. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** ISO 15924 code of the script, as `\p{Script=…}` takes it. */
  script: word,
  /** Whether words are parted by spaces. */
  wordSpaces: v.boolean(),
  /** The commonest short words, most telling first. For languages without word spaces: common characters of grammar. */
  stopWords: v.pipe(words, v.minLength(8)),
  /** Groups of letters that houses write one for another ("یيى"). */
  spellings: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\p{L}\p{M}]{2,8}$/u))), []),
  macros: v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/)), v.string()),
  dates: v.object({
    /** After a day's number: "st", "º". */
    ordinalSuffixes: words,
    /** Between the parts of a date: "of", "de". */
    fillers: words,
    /** Words after which two figures are day and month ("ngày 4/5", "Senin (4/5)"). */
    beforeFigures: v.optional(words, []),
    /** After a year that stands first: "m.", "gada", "ko". */
    yearSuffixes: v.optional(words, []),
    /** Words that stand beside an hour of twelve: "오전" and "오후". */
    halfDays: v.optional(v.object({ am: words, pm: words }), { am: [], pm: [] }),
    /** Calendars in use beside the Gregorian, as Intl names them, the commonest first: "persian", "buddhist", "roc". */
    calendars: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/))), []),
    /** Month names and short forms that Intl does not give. Month 1 to 12 as key. */
    months: v.optional(v.record(v.pipe(v.string(), v.regex(/^([1-9]|1[0-2])$/)), wordList), {}),
    /** Time zone names printed in this language and their offset; seasonal names are left out. */
    zones: v.optional(v.record(word, v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/))), {}),
    published: wordList,
    updated: wordList,
    /** Words that stand before the date of the visit in a masthead. */
    today: wordList,
    /** Times counted from now: "3 hours ago". */
    relative: patternGroupSchema,
  }),
  byline: v.object({
    /** Before names: "By". */
    prefixes: wordList,
    /** After names, as in "記者". */
    suffixes: v.optional(words, []),
    joiners: words,
    /** Whether a space may stand between the family's name and the given one where words have none between them ("山田 太郎"). */
    spacedNames: v.optional(v.boolean(), false),
    /** A joiner written together with the next name ("و", "ו"), and names that begin with that letter of their own. */
    joined: v.optional(v.object({ letter: word, names: words })),
    /** Words one of which stands in a statement of a person's role. */
    roles: wordList,
    /** Words one of which stands in the name of a desk. */
    desks: wordList,
    /** Whole texts that are no author. */
    notAuthors: words,
    /** Joins a name and a place: "in". */
    placeWords: words,
  }),
  dateline: v.object({
    /** Text between agency, place and date in forms that are particular to the language, with named groups. */
    forms: v.array(v.object({ pattern: v.string(), examples: wordListOf(), counterexamples: wordListOf() })),
    /** Beginnings of an ordinary paragraph that look like a place before a dash. */
    notPlaces: words,
  }),
  credits: v.object({
    /** Words before the names: "Reporting by". */
    before: v.array(v.object({ role: creditRoleSchema, words: wordList })),
    /** Whole statements around the names, with a named group `names`: "… contributed to this report". */
    statements: v.array(v.object({ role: creditRoleSchema, ...patternGroupSchema.entries })),
  }),
  headings: v.object({ related: wordList, popular: wordList, other: words }),
  notes: notesSchema,
  /** Words that page makers of this language use in class names for notes and bylines. */
  hints: v.object({ note: words, byline: words }),
});
export type LanguagePack = v.InferInput<typeof languagePackSchema>;
