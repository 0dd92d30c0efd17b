import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Sources } from '../../../components/article/Sources.tsx';
import { sourceWords } from '../../../components/article/source-words.ts';
import { sourceSchema } from '../../../lib/article/page-reading.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts } from '../../support/article-facts.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

test('tells on demand where each fact was read, in the order of the panel', async () => {
  render(
    <Sources facts={articleFacts({ sources: { dateline: 'text', headline: 'json-ld', oddity: 'a new place' } })} />,
  );
  const fold = document.querySelector('details');
  expect(fold?.open).toBe(false);
  expect(fold?.querySelector('summary')?.textContent).toBe('Where was this read?');
  if (fold) fold.open = true;
  const told = screen
    .getAllByRole('term')
    .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);
  expect(told).toEqual(['Headline: from JSON-LD', 'Dateline: from the text', 'oddity: from a new place']);
  await expectAccessible();
});

test('tells what was looked for and not found', () => {
  render(<Sources facts={articleFacts({ publisher: 'The Harbour Gazette', articleSection: null, credits: [] })} />);
  const line = screen.getByText(/^Looked for and not found: /);
  expect(line.textContent).toContain('Section');
  expect(line.textContent).toContain('Credits');
  expect(line.textContent).not.toContain('Publisher');
});

test.each(sourceSchema.options)('has words of its own for %s', (source) => {
  expect(sourceWords(source)).toMatch(/^(from|by) /);
});

test('names of object properties are not taken for words', () => {
  expect(sourceWords('constructor')).toBe('from constructor');
});
