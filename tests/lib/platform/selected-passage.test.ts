import { Window } from 'happy-dom';
import { is } from 'valibot';
import { expect, it } from 'vitest';
import { noteLimits, selectedPassageSchema } from '../../../lib/article/reader-notes.ts';
import { selectedPassage } from '../../../lib/platform/selected-passage.ts';

/** A page in which what stands between `⟦` and `⟧` is selected. */
function select(html: string) {
  const { document } = new Window();
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, 4);
  const ends: { node: ReturnType<typeof document.createTextNode>; at: number }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as ReturnType<typeof document.createTextNode>;
    for (const sign of ['⟦', '⟧']) {
      const at = node.data.indexOf(sign);
      if (at === -1) continue;
      node.data = node.data.replace(sign, '');
      ends.push({ node, at });
    }
  }
  const [start, end] = ends;
  if (start !== undefined && end !== undefined) {
    const range = document.createRange();
    range.setStart(start.node, start.at);
    range.setEnd(end.node, end.at);
    document.getSelection()?.addRange(range);
  }
  return selectedPassage(document as unknown as Document);
}

it('gives the selected words with those beside them', () => {
  const html =
    '<p>Off the mark.</p><p>It rained. ⟦We gave the <b>pilot</b>\n a wrong\u00a0name.⟧ The band played on.</p>';
  expect(select(html)).toEqual({
    ok: true,
    value: { text: 'We gave the pilot a wrong name.', before: 'It rained.', after: 'The band played on.' },
  });
});

it('goes over paragraphs, and keeps no more of the words beside them than a bound', () => {
  const long = 'The boats were late again that day. '.repeat(40);
  const outcome = select(`<p>${long}⟦We gave the pilot</p><p>a wrong name.⟧ ${long}</p>`);
  if (!outcome.ok) throw new Error(outcome.error);
  expect(outcome.value.text).toMatch(/^We gave the pilot\s?a wrong name\.$/);
  expect(long).toContain(outcome.value.before);
  expect(outcome.value.before.length).toBeGreaterThan(20);
  expect(is(selectedPassageSchema, outcome.value)).toBe(true);
});

it('leaves out characters without width', () => {
  const outcome = select('<p>⟦Das Hafen\u00adamt\u200b öffnet.⟧</p>');
  expect(outcome).toMatchObject({ ok: true, value: { text: 'Das Hafenamt öffnet.', before: '', after: '' } });
});

it('says what is wrong with a selection', () => {
  expect(select('<p>Nothing is selected.</p>')).toEqual({ ok: false, error: 'nothing-selected' });
  expect(select('<p>One ⟦ \n ⟧ two.</p>')).toEqual({ ok: false, error: 'nothing-selected' });
  expect(select('<p>One ⟦two⟧ three.</p>')).toEqual({ ok: false, error: 'selection-too-short' });
  const long = 'x'.repeat(noteLimits.longest + 1);
  expect(select(`<p>⟦${long}⟧</p>`)).toEqual({ ok: false, error: 'selection-too-long' });
});
