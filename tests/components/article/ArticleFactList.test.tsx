import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ArticleFactList } from '../../../components/article/ArticleFactList.tsx';
import type { PutBack } from '../../../components/receipt/put-back.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts, leftOutPassage } from '../../support/article-facts.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function draw(given: Partial<ArticleFacts> = {}, putBack: PutBack | null = null) {
  const facts = articleFacts({ wordCount: 0, ...given });
  return render(<ArticleFactList facts={facts} putBack={putBack} onShowPassage={() => {}} />);
}

const names = () => screen.queryAllByRole('term').map((term) => term.textContent);

test('tells who, where and when, each fact under its name', async () => {
  draw({
    authors: [{ name: 'Maren Holt', url: null, role: null }],
    agency: 'Northern Wire',
    dateline: {
      text: 'PORT ELLERY, April 12 (Northern Wire)',
      place: 'PORT ELLERY',
      date: '--04-12',
      agency: 'Northern Wire',
    },
    datePublished: '2024-04-12',
    dateModified: '2024-04-13',
    image: {
      url: 'https://gazette.example/i.jpg',
      caption: 'The dredger Amalia on Thursday.',
      credit: 'Lena Sund',
    },
  });
  expect(names()).toEqual(['Byline', 'Agency', 'Filed', 'Published', 'Updated', 'Picture']);
  expect(screen.getByTitle('PORT ELLERY, April 12 (Northern Wire)').textContent).toBe(
    'PORT ELLERYApril 12Northern Wire',
  );
  expect(screen.getByText('The dredger Amalia on Thursday.')).toBeTruthy();
  expect(screen.getByText('Lena Sund')).toBeTruthy();
  await expectAccessible();
});

test('what was not found takes no room', () => {
  const { container } = draw();
  expect(container.innerHTML).toBe('');
});

test('a picture that says nothing is not named, and never fetched', () => {
  draw({
    datePublished: '2024-04-12',
    image: { url: 'https://gazette.example/i.jpg', caption: null, credit: null },
  });
  expect(names()).toEqual(['Published']);
  expect(document.querySelector('img, [src], [style]')).toBeNull();
});

test('an update at the moment of publication is none', () => {
  draw({ datePublished: '2024-04-12T10:00:00Z', dateModified: '2024-04-12T10:00:00Z' });
  expect(names()).toEqual(['Published']);
});

test('a dateline whose parts are not known is shown as printed', () => {
  const dateline = { text: 'ABOARD THE AMALIA', place: null, date: null, agency: null };
  draw({ dateline });
  expect(screen.getByText('ABOARD THE AMALIA')).toBeTruthy();
});

test('says that the text is cut off, and what shows it', async () => {
  draw({ wordCount: 1_204, cutOff: 'reserved' });
  expect(names()).toEqual(['Text']);
  expect(screen.getByRole('definition').textContent).toBe(
    'Cut off after 1,204 words. The page says that the rest is not free to read.',
  );
  await expectAccessible();
});

test('says how long the text is, and what the reader put back apart from it', async () => {
  const leftOut = {
    passages: [leftOutPassage({ id: 'a', words: 54 }), leftOutPassage({ id: 'b', words: 9 })],
    unlisted: 0,
  };
  draw({ wordCount: 1_204, leftOut }, { ids: new Set(['a', 'gone']), onChange: () => {} });
  expect(screen.getByRole('definition').textContent).toBe('1,204 words1,258 with what you put back');
  expect(screen.getByRole('heading', { name: 'Left out' })).toBeTruthy();
  expect(screen.getByText('2 passages · 1 put back')).toBeTruthy();
  await expectAccessible();
});

test('says that nothing was left out, and nothing of it where that was not looked at', () => {
  const { unmount } = draw({ wordCount: 1, leftOut: { passages: [], unlisted: 0 } });
  expect(screen.getByRole('definition').textContent).toBe('1 wordnothing left out');
  expect(screen.queryByText('Left out')).toBeNull();
  unmount();
  draw({ wordCount: 812 });
  expect(screen.getByRole('definition').textContent).toBe('812 words');
});
