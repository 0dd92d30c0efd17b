import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { HandOverArticle } from '../../../components/hand-over/HandOverArticle.tsx';
import type { HandedArticle, HandOverDesk } from '../../../components/hand-over/hand-over-desk.ts';
import { articleFacts } from '../../support/article-facts.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const takenAt = Date.UTC(2026, 3, 12, 8);

function draw(headline: string) {
  const desk: HandOverDesk = {
    shares: { links: false, files: false },
    share: vi.fn(async () => 'shared' as const),
    copy: vi.fn(async () => true),
    zotero: vi.fn(async () => null),
    obsidian: vi.fn(async () => null),
    say: vi.fn(),
  };
  const deskFor = vi.fn((_: HandedArticle) => desk);
  const onClose = vi.fn();
  render(
    <HandOverArticle
      articleId="a"
      versionId="v2"
      facts={articleFacts({ headline, publisher: 'The Harbour Gazette' })}
      takenAt={takenAt}
      deskFor={deskFor}
      onClose={onClose}
    />,
  );
  return { desk, deskFor, onClose };
}

test('hands on the version that is looked at, in the reader’s words', async () => {
  const { desk, deskFor, onClose } = draw('Ferry fares to rise');
  expect(deskFor.mock.lastCall?.[0]).toMatchObject({
    articleId: 'a',
    versionId: 'v2',
    headline: 'Ferry fares to rise',
    citation: expect.stringMatching(/Ferry fares to rise\. The Harbour Gazette/),
    zoteroWords: { passages: 'Followed passages' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'As a line with its source' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(desk.copy).toHaveBeenCalledWith('citation');
});

test('an article without a headline has a name all the same', () => {
  const { deskFor } = draw('  ');
  expect(deskFor.mock.lastCall?.[0].headline).toBe('Headline not found');
  expect(screen.getByText('Headline not found')).toBeTruthy();
});
