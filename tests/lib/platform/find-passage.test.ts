import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { findPassage } from '../../../lib/platform/find-passage.ts';

function page(html: string): Document {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document as unknown as Document;
}

function found(html: string, ...texts: string[]): string | null {
  const range = findPassage(page(html), texts);
  return range === null ? null : range.toString().replace(/\s+/g, ' ').trim();
}

it('finds a passage split over elements and lines', () => {
  const html = '<p>Old.</p><p><strong>Corr</strong>ection:\n an <a href="#">earlier\u00a0version</a> misnamed it.</p>';
  expect(found(html, 'Correction: an earlier version misnamed it.')).toMatch(
    /^Correction: an earlier.version misnamed/,
  );
});

it('finds a passage that runs over paragraphs', () => {
  expect(found('<p>One.</p><p>Two.</p><p>Three.</p>', 'Two. Three.')).toBe('Two.Three.');
});

it('minds neither soft hyphens nor characters without width', () => {
  expect(found('<p>Hafen\u00adamt\u200b öffnet</p>', 'Hafenamt öffnet')).toContain('öffnet');
});

it('tries the texts in order, whole ones before beginnings', () => {
  const html = '<p>The second text.</p><p>The first text is not quite there as it was when the note was written.</p>';
  expect(found(html, 'The first text', 'The second text')).toBe('The first text');
  const cut = 'The first text is not quite there as it was when the note was printed on paper.';
  expect(found(html, cut)).toBe('The first text is not quite there as it was when the note was');
  expect(found(html, cut, 'The second text.')).toBe('The second text.');
});

it('looks at no script, style or template', () => {
  const html = '<script>Correction: no.</script><style>Correction: no.</style><p>Nothing.</p>';
  expect(found(html, 'Correction: no.')).toBeNull();
});

it('finds nothing for empty texts or absent ones', () => {
  expect(found('<p>One.</p>', '', '  ')).toBeNull();
  expect(found('<p>One.</p>', 'Two.')).toBeNull();
  expect(found('', 'One.')).toBeNull();
});

it('takes the place that has the given words about it, where the text stands more than once', () => {
  const document = page('<p>First it is late. Then.</p><p>Second it is late. Now.</p><p>Third it is late. Now.</p>');
  const place = (before: string, after: string) =>
    findPassage(document, ['it is late.'], { before, after })?.startContainer.textContent;
  expect(place('Second', 'Now.')).toContain('Second');
  expect(place('', 'Now.')).toContain('Second');
  expect(place('Third ', '')).toContain('Third');
  expect(place('Fourth', 'Now.')).toContain('First');
});

it('changes nothing', () => {
  const document = page('<p>One <b>two</b> three.</p>');
  const before = document.body.innerHTML;
  findPassage(document, ['One two three.']);
  expect(document.body.innerHTML).toBe(before);
  expect(document.body.querySelector('p')?.childNodes).toHaveLength(3);
});
