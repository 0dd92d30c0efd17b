import type { CorrectionKind, CorrectionRule } from '../../article/correction.ts';
import { compilePattern, matchGroup } from '../../languages/patterns.ts';
import type { LanguagePack, PatternGroup } from '../../languages/schema.ts';
import type { JudgedNote } from './judge-note.ts';

type KindGroup = PatternGroup & { kind: CorrectionKind };

/**
 * Why a text was taken for a note: the label it begins with, or the sentence and the pattern that says what was done. The
 * same is found again from the text alone, as judging found it.
 */
export function ruleOf(text: string, { kind, label, pack }: JudgedNote): CorrectionRule | null {
  if (label !== null && label.kind === kind) return byLabel(label.label, kind, pack);
  const { statements, evidence } = pack.notes;
  const said =
    ruleAmong('statements', statements, text, kind, pack) ?? ruleAmong('evidence', evidence, text, kind, pack);
  return said ?? (label === null ? null : byLabel(label.label, kind, pack));
}

/** The rule of a headline that says it corrects, or that carries a wire service's prefix. */
export function ruleOfHeadline(headline: string, kind: CorrectionKind, pack: LanguagePack): CorrectionRule | null {
  const { headlines = [], headlinePrefixes } = pack.notes;
  return (
    ruleAmong('headlines', headlines, headline, kind, pack) ??
    ruleAmong('headlinePrefixes', headlinePrefixes, headline, kind, pack)
  );
}

function byLabel(label: string, kind: CorrectionKind, pack: LanguagePack): CorrectionRule {
  return { pack: pack.tag, part: 'labels', kind, pattern: null, sentence: label };
}

function ruleAmong(
  part: CorrectionRule['part'],
  groups: readonly KindGroup[],
  text: string,
  kind: CorrectionKind,
  pack: LanguagePack,
): CorrectionRule | null {
  for (const group of groups) {
    const match = group.kind === kind ? matchGroup(pack, group, text) : null;
    if (!match) continue;
    const pattern = group.patterns.findIndex((one) => compilePattern(pack, one, group.at).exec(text) !== null);
    // A pattern for the start of a sentence takes what ends the one before it.
    const start = match.index + (/^[^\p{L}\p{N}]*/u.exec(match[0])?.[0].length ?? 0);
    const sentence = sentenceAround(text, start, match.index + match[0].length);
    return { pack: pack.tag, part, kind, pattern: pattern === -1 ? null : pattern, sentence };
  }
  return null;
}

/** Longest sentence kept. */
const longest = 320;

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const from = Math.max(
    ...[...before.matchAll(/[.!?…:：]\s+|[。！？]/gu)].map((stop) => stop.index + stop[0].length),
    0,
  );
  const stop = /[.!?…](?=["”’»)\]]?(?:\s|$))|[。！？]/u.exec(text.slice(Math.max(start, end - 1)));
  const to = stop ? Math.max(start, end - 1) + stop.index + stop[0].length : text.length;
  const sentence = text
    .slice(from, to)
    .replace(/^[\s.!?…:：。！？)\]”’"»•*([（【]+/u, '')
    .slice(0, longest)
    .trim();
  return withoutLoneBracket(sentence);
}

/** Takes off what closes a bracket that was opened before the sentence, at its end. */
function withoutLoneBracket(sentence: string): string {
  const last = /[)\]）】]([.。]?)$/u;
  const count = (pattern: RegExp) => sentence.match(pattern)?.length ?? 0;
  const isLone = last.test(sentence) && count(/[)\]）】]/gu) > count(/[([（【]/gu);
  return isLone ? withoutLoneBracket(sentence.replace(last, '$1').trim()) : sentence;
}
