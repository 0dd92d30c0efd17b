import { expect, it } from 'vitest';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { ChangeKind } from '../../lib/article/difference.ts';
import { differenceOf } from '../../lib/versions/difference-of.ts';
import { twoVersions } from './version-states.ts';

/** Kind, and what a reader would say that changed; a fourth word where the change is not one of substance. */
export type Said = [kind: ChangeKind, before: string | null, after: string | null, quiet?: 'quiet'];

/** What is said of two states of one paragraph. */
export function saidOf(before: string, after: string, facts: Partial<ArticleFacts> = {}): Said[] {
  return differenceOf(...twoVersions([before], [after], { both: facts })).changes.map((change): Said => {
    const { kind, before: was, after: is } = change;
    return change.substantive ? [kind, was, is] : [kind, was, is, 'quiet'];
  });
}

/** An edit within one paragraph, in its language, and what is to be said of it. */
export interface EditCase {
  lang: string;
  what: string;
  before: string;
  after: string;
  says: Said[];
  facts?: Partial<ArticleFacts>;
}

/** One test for each edit. */
export function itSays(cases: readonly EditCase[]): void {
  for (const { lang, what, before, after, says, facts } of cases) {
    it(`${what} (${lang})`, () => {
      expect(saidOf(before, after, { ...facts, inLanguage: lang })).toEqual(says);
    });
  }
}
