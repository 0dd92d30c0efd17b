import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Banner } from '../../../components/states/Banner.tsx';
import { errorWords } from '../../../components/states/error-words.ts';
import { type NoArticle, PageStateScreen } from '../../../components/states/PageStateScreen.tsx';
import { ReadingScreen } from '../../../components/states/ReadingScreen.tsx';
import { PanelFrame } from '../../../components/theme/PanelFrame.tsx';
import { errorCodeSchema } from '../../../lib/foundation/errors.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const states: [NoArticle, string, string | null][] = [
  ['not-an-article', 'No article here', 'Read this page anyway'],
  ['unreadable-page', 'This page could not be read', 'Try again'],
  ['forbidden-page', 'The browser keeps this page closed', null],
  ['no-access', 'Dateline may not read pages yet', 'Allow reading pages'],
  ['no-tab', 'No page is open', null],
  ['storage-stuck', 'The archive does not answer', 'Try again'],
  ['storage-full', 'There is no room left', 'Try again'],
  ['missing', 'This article is not in the archive', 'Read the page again'],
  ['failed', 'Something went wrong in this panel', 'Start again'],
];

test.each(states)('%s says what is the matter and what can be done', async (state, title, action) => {
  const onAct = vi.fn();
  render(
    <PanelFrame>
      <PageStateScreen state={state} onAct={onAct} />
    </PanelFrame>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  const buttons = screen.queryAllByRole('button');
  expect(buttons.map((button) => button.textContent)).toEqual(action === null ? [] : [action]);
  for (const button of buttons) fireEvent.click(button);
  expect(onAct).toHaveBeenCalledTimes(buttons.length);
  await expectAccessible();
});

test('reading is told to screen readers too', async () => {
  render(<ReadingScreen />);
  expect(screen.getByRole('progressbar', { name: 'Reading the page' })).toBeTruthy();
  expect(document.querySelector('[aria-busy="true"]')).not.toBeNull();
  await expectAccessible();
});

test('the banner of a private window', async () => {
  render(<Banner title="Private window." text="Nothing is kept." />);
  expect(screen.getByText('Private window.').parentElement?.textContent).toBe('Private window. Nothing is kept.');
  await expectAccessible();
});

test('the frame has one main part and the footer', async () => {
  render(<PanelFrame>content</PanelFrame>);
  expect(screen.getByRole('main').textContent).toBe('content');
  expect(screen.getByRole('contentinfo').textContent).toBe('Everything stays on this machine.');
  await expectAccessible();
});

test.each(errorCodeSchema.options)('an expected failure is a sentence: %s', (code) => {
  expect(errorWords(code)).toMatch(/^[A-Z].*\.$/);
});
