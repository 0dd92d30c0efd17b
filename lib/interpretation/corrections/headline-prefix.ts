import type { CorrectionKind } from '../../article/correction.ts';
import { matchGroup } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { graverKind } from './judge-note.ts';

/** A headline without the prefix its wire service put before it. */
export interface SplitHeadline {
  headline: string;
  /** The prefix as printed, without what ends it ("CORRECTED - UPDATE 3"); null where there is none. */
  label: string | null;
  kind: CorrectionKind | null;
}

const closing = /^[)\]】〕）\s]*(?:[:：]\s*|\s?[-–—]+\s*|(?<=[】〕）)\]])\s*)/u;
/**
 * Takes wire prefixes off a headline, chained ones too. Small letters need a colon ("Correction: …"): in capitals a
 * hyphen will do ("REFILE-…"), as the agencies write it.
 */
export function splitHeadline(headline: string, packs: readonly LanguagePack[]): SplitHeadline {
  let rest = headline;
  let end = 0;
  let kind: CorrectionKind | null = null;
  for (let chain = 0; chain < 3; chain += 1) {
    const found = prefixOf(rest, packs);
    if (!found) break;
    kind = graverKind(kind, found.kind);
    rest = rest.slice(found.length);
    end += found.length;
  }
  if (kind === null || rest.trim().length < 4) return { headline, label: null, kind: null };
  const label = headline
    .slice(0, end)
    .replace(/[\s:：–—-]+$/u, '')
    .replace(/^[\s【（(［[]+|[\s】）\]]+$/gu, '')
    .trim();
  return { headline: rest.trim(), label: balanced(label), kind };
}

const balanced = (label: string) => (label.includes('(') && !label.includes(')') ? `${label})` : label);

function prefixOf(text: string, packs: readonly LanguagePack[]): { kind: CorrectionKind; length: number } | null {
  for (const pack of packs) {
    for (const group of pack.notes.headlinePrefixes) {
      const match = matchGroup(pack, group, text);
      if (!match) continue;
      const enclosed = /[-：:】〕）)\]]$/u.test(match[0]);
      const after = closing.exec(text.slice(match[0].length))?.[0] ?? '';
      if (after === '' && !enclosed) continue;
      const capitals = match[0] === match[0].toUpperCase();
      if (!capitals && !/[:：】〕）\]]/.test(after + match[0])) continue;
      return { kind: group.kind, length: match[0].length + after.length };
    }
  }
  return null;
}

/** The wire prefix that only the address keeps ("/corrected-update-1-ferry-sinks"), read where the headline lost it. */
export function prefixInAddress(
  url: string,
  packs: readonly LanguagePack[],
): { kind: CorrectionKind; label: string } | null {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const slug =
    path
      .split('/')
      .filter((part) => part.includes('-'))
      .pop() ?? '';
  const words = slug.replace(/^(?:us|uk|idus\w*)-/, '').split('-');
  const first = words[0]?.toUpperCase() ?? '';
  if (words.length < 4 || first.length < 4) return null;
  const found = prefixOf(`${first}: ${words.slice(1).join(' ')}`, packs);
  // An update says nothing that a reader of the address would miss.
  return found && found.kind !== 'update' ? { kind: found.kind, label: first } : null;
}
