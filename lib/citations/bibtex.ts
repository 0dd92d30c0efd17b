import type { CslItem, CslName } from './csl-data.ts';
import { isoDate } from './csl-dates.ts';
import babel from './latex-languages.json' with { type: 'json' };
import latex from './latex-letters.json' with { type: 'json' };

/** BibTeX of old, in LaTeX's own letters, or BibLaTeX, which is Unicode and has fields for newspapers. */
export type BibDialect = 'bibtex' | 'biblatex';

const accents: Readonly<Record<string, string>> = latex.accents;
const letters: Readonly<Record<string, string>> = latex.letters;
const signs: Readonly<Record<string, string>> = latex.signs;
const loneBraces: Readonly<Record<string, string>> = latex.loneBraces;
const languages: Readonly<Record<string, string>> = babel;
/** BibTeX's own names, which every style knows; they are written without braces. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** All references in one file, with the keys that the items have. */
export function bibFile(items: readonly CslItem[], dialect: BibDialect): string {
  return items.map((item) => (dialect === 'bibtex' ? bibtexEntry(item) : biblatexEntry(item))).join('\n');
}

/**
 * `@article`, since BibTeX has no kind for newspapers and every style prints this one. Letters of European languages are written in
 * LaTeX's commands; other scripts stay as they are in UTF-8, for which LaTeX needs a typeface that has them.
 */
function bibtexEntry(item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const text = (value: string | undefined) => (value === undefined ? undefined : escaped(value, true));
  return entry('article', item.id, [
    ['author', namesIn(item.author, true)],
    ['title', protectedText(item.title, true)],
    ['journal', text(item['container-title'])],
    ['year', year === undefined ? undefined : String(year)],
    ['month', undefined, month === undefined ? undefined : months[month - 1]],
    ['date', item.issued && isoDate(item.issued)],
    ['url', address(item.URL)],
    ['urldate', isoDate(item.accessed)],
    ['address', text(item['event-place'])],
    ['language', text(item.language)],
    ['abstract', text(item.abstract)],
    ['keywords', text(item.keyword)],
    // As reference managers write the section of a newspaper; styles print no chapter of an article.
    ['chapter', text(item.section)],
    ['note', text(item.note.replaceAll('\n', '; '))],
  ]);
}

/** `@article` with the subtype that BibLaTeX's styles know for newspapers. */
function biblatexEntry(item: CslItem): string {
  const text = (value: string | undefined) => (value === undefined ? undefined : escaped(value, false));
  return entry('article', item.id, [
    ['entrysubtype', 'newspaper'],
    ['author', namesIn(item.author, false)],
    ['translator', namesIn(item.translator, false)],
    ['title', protectedText(item.title, false)],
    ['journaltitle', text(item['container-title'])],
    ['date', item.issued && isoDate(item.issued)],
    ['version', text(item.version)],
    ['url', address(item.URL)],
    ['urldate', isoDate(item.accessed)],
    ['location', text(item['event-place'])],
    ['langid', item.language === undefined ? undefined : babelLanguage(item.language)],
    ['abstract', text(item.abstract)],
    ['keywords', text(item.keyword)],
    // As reference managers write the section of a newspaper; styles print no chapter of an article.
    ['chapter', text(item.section)],
    ['note', text(item.note.replaceAll('\n', '; '))],
  ]);
}

type Field = [name: string, value: string | undefined, bareWord?: string];

function entry(kind: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value, bareWord]) => {
    if (bareWord !== undefined) return [`  ${name} = ${bareWord}`];
    return value === undefined || value === '' ? [] : [`  ${name} = {${value}}`];
  });
  return `@${kind}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** The name that LaTeX has for a language (BCP 47): by it words are hyphenated. It is not printed, as \`language\` is. */
function babelLanguage(tag: string): string | undefined {
  const [language = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^[a-z]{2}$/iu.test(part));
  return languages[`${language.toLowerCase()}-${region?.toUpperCase()}`] ?? languages[language.toLowerCase()];
}

/** Titles keep their capitals: headlines are quoted as printed. */
function protectedText(text: string, isLatex: boolean): string {
  return `{${escaped(text, isLatex)}}`;
}

function namesIn(names: readonly CslName[] | undefined, isLatex: boolean): string | undefined {
  return names?.map((name) => nameIn(name, isLatex)).join(' and ');
}

/** "van der Berg, Jr., Ludwig"; a name that is a whole is kept together by braces, whatever is in it. */
function nameIn(name: CslName, isLatex: boolean): string {
  if ('literal' in name) return `{${escaped(name.literal, isLatex)}}`;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  const escapedFamily = escaped(family, isLatex);
  // Words of a family name that are no particle would be taken apart, and small ones for particles.
  const whole = /\s/u.test(family) || /\band\b/iu.test(family) ? `{${escapedFamily}}` : escapedFamily;
  const last = particle === undefined ? whole : `${escaped(particle, isLatex)} ${whole}`;
  const first = given === undefined ? undefined : escaped(given, isLatex);
  return [last, suffix === undefined ? undefined : escaped(suffix, isLatex), first]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** Text in which LaTeX sees no command; with `isLatex`, letters beyond ASCII as its commands where there are any. */
function escaped(text: string, isLatex: boolean): string {
  const letters = [
    ...text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .normalize('NFC'),
  ];
  const lone = unpaired(letters);
  return letters
    .map((letter, at) => {
      const brace = lone.has(at) ? loneBraces[letter] : undefined;
      return brace ?? signs[letter] ?? (isLatex ? latexLetter(letter) : letter);
    })
    .join('');
}

/** Places of braces that stand alone. BibTeX counts braces whatever stands before them: one of these would end the field. */
function unpaired(letters: readonly string[]): ReadonlySet<number> {
  const alone = new Set<number>();
  const open: number[] = [];
  for (const [at, letter] of letters.entries()) {
    if (letter === '{') open.push(at);
    else if (letter === '}' && open.pop() === undefined) alone.add(at);
  }
  for (const at of open) alone.add(at);
  return alone;
}

function latexLetter(letter: string): string {
  if (letter <= '\u007f') return letter;
  const known = letters[letter];
  if (known !== undefined) return known;
  const [base = '', ...marks] = [...letter.normalize('NFD')];
  const commands = marks.map((mark) => accents[mark]);
  if (!/^[a-z]$/iu.test(base) || commands.length === 0 || commands.includes(undefined)) return letter;
  const inner = commands.reduce<string>((within, command) => `\\${command}{${within}}`, base);
  return `{${inner}}`;
}

/** Addresses are read as they stand, but braces and backslashes would end the field. */
function address(url: string): string {
  return url.replace(/[{}\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
