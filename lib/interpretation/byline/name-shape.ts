/** Small words inside names, in any language that uses Latin letters. */
const particles = new Set(
  'de del della di da dos das do du la le las los van von der den ter ten zu zum zur af av al el bin bint ibn y e i und et of the st. mc o’ d’ des'.split(
    ' ',
  ),
);

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・·•々\s]+$/u;

/**
 * Whether a text has the shape of a person's name as a byline prints it: one to six words, each with a capital but for
 * particles; or a short East Asian name. A shape, not a proof: places and headings can have it too.
 */
export function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[\d@#?!:;"“”«»=<>{}[\]|\\/_%&+*]/.test(text)) return false;
  if (eastAsian.test(text)) return /^[\p{L}ー・·•々\s]{2,14}$/u.test(text);
  const words = text.split(/\s+/);
  if (words.length > 6) return false;
  let capitals = 0;
  for (const word of words) {
    if (/^\p{Lu}/u.test(word) || /^(?:d|l|o|al-|el-)[’'-]?\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word)) capitals += 1;
    else if (!particles.has(word.toLowerCase())) return false;
  }
  if (
    /[.](?!\s|$|-|\p{L}\.?)/u.test(text) ||
    /\.$/.test(text.replace(/\b(?:\p{Lu}|[JS]r|Dr|St|Ph\.D|M\.D|III?)\.$/u, ''))
  )
    return false;
  return capitals >= 1;
}

/** Whether a name has the first-and-last-name shape that a lone word lacks. */
export function isFullName(text: string): boolean {
  return eastAsian.test(text) || text.trim().split(/\s+/).length >= 2;
}

const credential =
  /^(?:(?:Ph\.?\s?D|M\.?\s?D|M\.?\s?P\.?\s?H|R\.?D\.?N?|R\.?N|D\.?O|J\.?D|M\.?B\.?A|M\.?S\.?c?|M\.?A|B\.?A|B\.?S\.?c?|C\.?P\.?A|C\.?F\.?P|Esq|LCSW|PharmD|DVM|DDS|FAAD|FACS|CFA|EdD|PsyD|LPC|CPT|CSCS|Jr|Sr|II|III|IV|DO|PT|DPT|OD|MSN|APRN|FACP|MFT|LMFT)\.?[,\s]*)+$/i;

/** Letters after a name that say what its bearer has studied ("MD, MPH"). "Jr." is part of a name and handled apart. */
export function isCredential(text: string): boolean {
  return credential.test(text.trim());
}

export function isEastAsian(text: string): boolean {
  return eastAsian.test(text);
}
