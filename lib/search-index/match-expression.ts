import type { SearchPhrase, SearchTree } from '../article/search-tree.ts';
import { phraseTokens } from '../search/index-text.ts';

/**
 * What SQLite's full-text table understands, for as much of a search as is about texts alone; null: it holds something
 * else (a condition), or excludes from all there is, which that table cannot say.
 *
 * Nothing that was typed gets into it but folded tokens between quotation marks, so that no search can say more than words.
 */
export function matchExpression(tree: SearchTree): string | null {
  switch (tree.kind) {
    case 'phrase':
      return phraseExpression(tree);
    case 'condition':
    case 'none':
      return null;
    case 'any':
      return joined(tree.parts.map(matchExpression), 'OR');
    case 'all': {
      const wanted = joined(tree.parts.filter((part) => part.kind !== 'none').map(matchExpression), 'AND');
      const excluded = tree.parts.flatMap((part) => (part.kind === 'none' ? [matchExpression(part.part)] : []));
      if (wanted === null || excluded.includes(null)) return null;
      return excluded.reduce<string>((left, right) => `(${left} NOT ${right})`, wanted);
    }
  }
}

/**
 * What says how well an article answers: the words that are looked for, without conditions and without what is excluded. Null:
 * there are none.
 */
export function rankExpression(tree: SearchTree): string | null {
  switch (tree.kind) {
    case 'phrase':
      return phraseExpression(tree);
    case 'condition':
    case 'none':
      return null;
    case 'all':
    case 'any': {
      const parts = tree.parts.map(rankExpression).filter((part) => part !== null);
      return joined(parts, tree.kind === 'all' ? 'AND' : 'OR');
    }
  }
}

function phraseExpression({ text, prefix, field }: SearchPhrase): string | null {
  const tokens = phraseTokens({ text, prefix });
  const last = tokens.at(-1);
  if (last === undefined) return null;
  const words = `"${tokens.map((token) => token.text.replaceAll('"', '""')).join(' ')}"${last.prefix ? ' *' : ''}`;
  return field === null ? `(${words})` : `({${field}} : ${words})`;
}

/** Null where there is nothing to join, or a part that cannot be said. */
function joined(parts: readonly (string | null)[], word: 'AND' | 'OR'): string | null {
  if (parts.length === 0 || parts.includes(null)) return null;
  return parts.length === 1 ? (parts[0] ?? null) : `(${parts.join(` ${word} `)})`;
}
