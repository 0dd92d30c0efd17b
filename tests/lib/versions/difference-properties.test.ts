import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Difference } from '../../../lib/article/difference.ts';
import { applyDifference, newerText, olderText } from '../../../lib/versions/apply-difference.ts';
import { differenceOf } from '../../../lib/versions/difference-of.ts';
import { twoVersions } from '../../support/version-states.ts';

/** Words of many scripts, numbers, dates, quotations and what else stands in news. */
const words = fc.constantFrom(
  ...'The harbour board said it would inspect all piers on Monday after twelve weeks Anna Weber mayor of Lviv don’t well-known'.split(
    ' ',
  ),
  ...'警方 表示 三人 受伤 。 市长 说 「我们」 ตำรวจ กล่าว ว่า คน قالت الشرطة إن صה"ל הודיע שני पुलिस ने कहा कि'.split(' '),
  ...'12 1,200 −5 +3% $4.5 ١٢ ۱۴۰۳ १२ 10:30 2024-05-04 3–4 50 % € ° ‰ “he said” «oui» „ja“ "so" … ... — - , . ! ? ; ( )'.split(
    ' ',
  ),
  'soft\u00adhyphen',
  'zero\u200bwidth',
  'cafe\u0301',
  'e\u0301',
);
const gap = fc.constantFrom(' ', ' ', ' ', '\u00a0', '', '. ', ', ');
const text = fc
  .array(fc.tuple(words, gap), { minLength: 0, maxLength: 25 })
  .map((parts) => parts.map(([word, space]) => word + space).join(''));
const anything = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const texts = fc.array(anything, { maxLength: 8 });

/** An older text, and a newer one made of it by what editors do. */
const edited = fc
  .tuple(
    texts,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'add', 'move', 'split', 'join', 'words'), anything), {
      maxLength: 5,
    }),
  )
  .map(([before, edits]): [string[], string[]] => {
    const after = [...before];
    for (const [one, other, edit, given] of edits) {
      const at = after.length === 0 ? 0 : one % after.length;
      const to = after.length === 0 ? 0 : other % after.length;
      const here = after[at] ?? '';
      const cut = here.length === 0 ? 0 : other % here.length;
      if (edit === 'drop') after.splice(at, 1);
      if (edit === 'add') after.splice(at, 0, given);
      if (edit === 'move') after.splice(to, 0, ...after.splice(at, 1));
      if (edit === 'split') after.splice(at, 1, here.slice(0, cut), here.slice(cut));
      if (edit === 'join') after.splice(at, 2, after.slice(at, at + 2).join(' '));
      if (edit === 'words') after[at] = here.slice(0, cut) + given + here.slice(cut + (one % 9));
    }
    return [before, after];
  });
const pair = fc.oneof(edited, fc.tuple(texts, texts));
const compare = ([before, after]: readonly [readonly string[], readonly string[]]): Difference =>
  differenceOf(...twoVersions(before, after));

describe('the difference of any two versions', () => {
  it('applied to the older one gives the newer one', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(applyDifference(before, compare([before, after]))).toEqual(after);
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds every paragraph of both once, and all of its words', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const seen = { before: [] as number[], after: [] as number[] };
        for (const row of compare([before, after]).blocks) {
          for (const side of ['before', 'after'] as const) {
            const first = row[side];
            if (first === null) continue;
            const span = row.span?.[side] ?? 1;
            for (let at = first; at < first + span; at += 1) seen[side].push(at);
            const texts = (side === 'before' ? before : after).slice(first, first + span).join('\n');
            if (row.runs !== null) expect((side === 'before' ? olderText : newerText)(row.runs)).toBe(texts);
          }
        }
        expect(seen.before.sort((a, b) => a - b)).toEqual([...before.keys()]);
        expect(seen.after).toEqual([...after.keys()]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same from behind', () => {
    const flipped: Partial<Record<Change['kind'], Change['kind']>> = { added: 'removed', removed: 'added' };
    const asked = (change: Change, behind: boolean) =>
      JSON.stringify(
        behind
          ? [flipped[change.kind] ?? change.kind, change.after, change.before, change.block.after, change.block.before]
          : [change.kind, change.before, change.after, change.block.before, change.block.after],
      );
    // Whether a word is a slip depends on which came first, and only `spelling` asks.
    const kindless = (text: string) => text.replace(/^\["(?:spelling|wording|attribution)"/, '["words"');
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const there = compare([before, after]).changes.map((change) => kindless(asked(change, false)));
        const back = compare([after, before]).changes.map((change) => kindless(asked(change, true)));
        expect(back.sort()).toEqual(there.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing for one version twice', () => {
    fc.assert(
      fc.property(texts, (same) => {
        const { changes, blocks } = compare([same, [...same]]);
        expect(changes).toEqual([]);
        expect(blocks.every(({ op, runs }) => op === 'same' && runs === null)).toBe(true);
      }),
    );
  });

  it('names changes that are in the texts', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const { changes, blocks } = compare([before, after]);
        const known = new Set(changes.map(({ id }) => id));
        expect(known.size).toBe(changes.length);
        expect(blocks.flatMap((row) => row.changes).every((id) => known.has(id))).toBe(true);
        for (const change of changes) {
          if (change.before !== null) expect(before.join('\n')).toContain(change.before);
          if (change.after !== null) expect(after.join('\n')).toContain(change.after);
        }
      }),
      { numRuns: 500 },
    );
  });
});
