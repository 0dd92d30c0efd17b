import { describe, expect, it } from 'vitest';
import { withUniqueKeys } from '../../../lib/citations/citation-key.ts';
import { formattedCitations } from '../../../lib/citations/formatted.ts';
import { runsText } from '../../../lib/citations/rich-text.ts';
import { ownStyleNames } from '../../../lib/citations/style-list.ts';
import { styleTexts } from '../../../lib/citations/style-texts.ts';
import { parseXml } from '../../support/parse-xml.ts';
import { itemOf } from '../../support/styled-citations.ts';

describe('many articles', () => {
  const many = withUniqueKeys(
    Array.from({ length: 120 }, (_, at) =>
      itemOf(
        `Story ${String((at * 37) % 120).padStart(3, '0')}`,
        at % 5 === 0 ? [] : [`Ann Moreau${at % 7 === 0 ? '' : at}`],
      ),
    ),
  );

  it.each(ownStyleNames)(
    '%s: a little at a time, with the page in between, and all of them in one order',
    async (own) => {
      let pauses = 0;
      const pause = async () => {
        pauses += 1;
      };
      const formatted = await formattedCitations(many, { own }, 'en', parseXml, pause);
      if ('fault' in formatted) throw new Error(formatted.fault);
      expect(pauses).toBeGreaterThanOrEqual(12);
      expect(new Set(formatted.entries.map(({ id }) => id)).size).toBe(120);
      const backwards = await formattedCitations(many.toReversed(), { own }, 'en', parseXml, pause);
      if ('fault' in backwards) throw new Error(backwards.fault);
      // A newsroom's lines stand in the order in which they were asked for.
      const lines = own === 'ap' ? backwards.entries.toReversed() : backwards.entries;
      expect(lines.map(({ entry }) => runsText(entry))).toEqual(formatted.entries.map(({ entry }) => runsText(entry)));
      expect(new Set(formatted.entries.map(({ entry }) => runsText(entry))).size).toBe(120);
    },
  );

  it('of one author: a style with a dash for the names has one before every entry but the first', async () => {
    const dash = (styleTexts.mla ?? '').replace('<bibliography ', '<bibliography subsequent-author-substitute="---" ');
    const items = withUniqueKeys(Array.from({ length: 45 }, (_, at) => itemOf(`Story ${at + 10}`, ['Ann Moreau'])));
    const formatted = await formattedCitations(items, { csl: dash }, 'en', parseXml);
    if ('fault' in formatted) throw new Error(formatted.fault);
    const dashed = formatted.entries.map(({ entry }) => runsText(entry).startsWith('---.'));
    expect(dashed).toEqual([false, ...Array.from({ length: 44 }, () => true)]);
  });
});
