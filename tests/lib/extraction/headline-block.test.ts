import { expect, it } from 'vitest';
import { headlineBlock } from '../../../lib/extraction/headline-block.ts';
import { urlResolver } from '../../../lib/extraction/page-url.ts';
import { walkPage } from '../../../lib/extraction/walk-page.ts';
import { page, parsePage } from '../../support/dom.ts';

const resolve = urlResolver('https://www.harbour-courier.example/a/b');

/** Text of the headline's block, on a page whose body was found to begin with its first block. */
function headlineOf(body: string, title: string, stated: string[] = []): string | undefined {
  const { blocks } = walkPage(parsePage(page(body)).body, { resolve, readAriaHidden: false });
  const index = headlineBlock(blocks, stated, title, 0);
  return index === null ? undefined : blocks[index]?.text;
}

const notices = '<p>Thank you for your order.</p><p>Your account is open.</p><p>Have a good read.</p>';

it('finds a heading that says the title in other words, below what was taken for the body', () => {
  const heading = '<h1>How the long quarrel over the harbour levy goes into its next round</h1>';
  expect(headlineOf(notices + heading, 'Harbour levy: quarrel goes into next round')).toBe(
    'How the long quarrel over the harbour levy goes into its next round',
  );
  expect(headlineOf(notices + heading, 'Ferry returns to the north pier')).toBeUndefined();
});

it('prefers a heading that is stated', () => {
  const headings = '<h1>The quarrel over the harbour levy goes on</h1><h2>Harbour levy</h2>';
  expect(headlineOf(headings, 'The quarrel over the levy', ['Harbour levy'])).toBe('Harbour levy');
});
