import type { LanguagePack } from '../languages/schema.ts';
import { agencyNamed } from '../publishers/agencies.ts';
import { bylineWords } from './byline/byline-words.ts';
import { splitByline } from './byline/split-byline.ts';

/** The people and agencies, apart, of a list that also says where and for whom: "Ann Lee in Oslo; the Gazette's Bo Ray". */
export function namesIn(list: string, packs: readonly LanguagePack[]): string[] {
  const plain = list.replace(/^[^,;]{2,30}?['’]s?\s+(?=\p{Lu})/u, '').replace(/[).\]）】\s]+$/u, '');
  if (plain.length > 500) return [];
  const listed = plain.split(/;\s*/).map((part) => withoutJoiner(part, packs));
  const { authors, agency } = splitByline(listed.join('; '), packs, 'seen', null);
  const names = authors.map(({ name }) => name);
  if (agency !== null) {
    const agencies = partsOf(plain, packs).filter((part) => agencyNamed(part) !== null);
    names.push(...(agencies.length > 0 || names.length > 0 ? agencies : [agency]));
  }
  return names.slice(0, 40);
}

/** The last of a list by semicolons: "Ann Lee in Oslo; and Bo Ray in Bergen". */
function withoutJoiner(part: string, packs: readonly LanguagePack[]): string {
  for (const pack of packs) {
    const match = bylineWords(pack).joiner.exec(` ${part}`);
    if (match?.index === 0) return part.slice(match[0].length - 1);
  }
  return part;
}

function partsOf(list: string, packs: readonly LanguagePack[]): string[] {
  const byMarks = list.split(/\s*[,;、，]\s*|(?<=\p{L})\/(?=\p{L})/u);
  return packs.reduce((parts, pack) => parts.flatMap((part) => part.split(bylineWords(pack).joiner)), byMarks);
}
