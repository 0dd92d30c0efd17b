import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Receipt, type ReceiptProps } from '../../../components/receipt/Receipt.tsx';
import { reasonWords } from '../../../components/receipt/reason-words.ts';
import { leftOutReasonSchema } from '../../../lib/article/left-out.ts';
import { limits } from '../../../lib/article/limits.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { leftOutPassage } from '../../support/article-facts.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const box = leftOutPassage({ id: 'a', text: 'The pilots meet on Thursdays in the hall behind the chandlery.' });
const poll = leftOutPassage({ id: 'b', reason: 'furniture', text: 'Which crossing do you take in winter?' });
const second = leftOutPassage({ id: 'c', text: 'The ferry in figures: built in 1974, rebuilt twice.' });

const quotes = () => [...document.querySelectorAll('blockquote')];

function draw(given: Partial<ReceiptProps> = {}) {
  const drawn = render(
    <main>
      <h1>Ferry returns</h1>
      <Receipt
        receipt={{ passages: [box, poll, second], unlisted: 0 }}
        language="en"
        putBack={{ ids: new Set(), onChange: () => {} }}
        onShowInPage={() => {}}
        {...given}
      />
    </main>,
  );
  const fold = document.querySelector('details');
  if (fold === null) throw new Error('no fold');
  return { ...drawn, fold };
}
function open(given: Partial<ReceiptProps> = {}) {
  const drawn = draw(given);
  drawn.fold.open = true;
  return drawn;
}

test('is closed at first, and says how much was left out', async () => {
  const { fold } = draw({ receipt: { passages: [box, poll], unlisted: 3 } });
  expect(fold.open).toBe(false);
  expect(fold.querySelector('summary')?.textContent).toBe('Left out5 passages');
  await expectAccessible();
});

test('lists passages by reason, in the order of the page, and last what is shown as facts', async () => {
  const standfirst = leftOutPassage({ id: 'd', reason: 'standfirst', text: 'The last winter boat is back.' });
  open({ receipt: { passages: [standfirst, box, poll, second], unlisted: 0 } });
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'Set apart from the text',
    'Page tools, forms and rights',
    'Shown as the standfirst',
  ]);
  const apart = screen.getByRole('region', { name: 'Set apart from the text' });
  expect([...apart.querySelectorAll('blockquote')].map((quote) => quote.textContent)).toEqual([box.text, second.text]);
  await expectAccessible();
});

describe('a passage', () => {
  test('is put back, and left out again', async () => {
    const onChange = vi.fn();
    const { unmount } = open({ putBack: { ids: new Set(), onChange } });
    fireEvent.click(
      screen.getByRole('button', { name: 'Put back: The pilots meet on Thursdays in the hall behind the…' }),
    );
    expect(onChange).toHaveBeenLastCalledWith(box, true);
    unmount();

    open({ putBack: { ids: new Set([box.id]), onChange } });
    expect(screen.getByText('In your text')).toBeTruthy();
    expect(screen.getByText('3 passages · 1 put back')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Leave out again: The pilots meet/ }));
    expect(onChange).toHaveBeenLastCalledWith(box, false);
    await expectAccessible();
  });

  test('is shown in the page', () => {
    const onShowInPage = vi.fn();
    open({ onShowInPage });
    fireEvent.click(screen.getByRole('button', { name: /^Show in page: Which crossing/ }));
    expect(onShowInPage).toHaveBeenCalledWith(poll);
  });

  test('that is longer than what is kept of it says so', () => {
    const text = 'The tide tables. '.repeat(20).slice(0, limits.leftOutExcerpt);
    open({ receipt: { passages: [leftOutPassage({ text })], unlisted: 0 } });
    expect(quotes()[0]?.textContent).toBe(`${text.trimEnd()}…`);
  });

  test('speaks its own language in its own direction, whatever those of the panel are', () => {
    speak('ar');
    open({ language: 'de' });
    const quote = quotes()[0];
    expect(quote?.getAttribute('lang')).toBe('de');
    expect(quote?.getAttribute('dir')).toBe('ltr');
  });
});

test('where nothing is kept, nothing can be put back, and a line says why', async () => {
  open({ putBack: null });
  expect(screen.queryByRole('button', { name: /^Put back/ })).toBeNull();
  expect(screen.getAllByRole('button', { name: /^Show in page/ })).toHaveLength(3);
  expect(screen.getByText(/Nothing can be put back here, since nothing of this page is kept\./)).toBeTruthy();
  await expectAccessible();
});

test('of many for one reason a few are shown at once, and always those that are put back', async () => {
  const passages = Array.from({ length: 9 }, (_, at) =>
    leftOutPassage({ id: `p${at}`, reason: 'comments', text: `Remark ${at} on the ferry and its band.` }),
  );
  open({ receipt: { passages, unlisted: 1 }, putBack: { ids: new Set(['p6']), onChange: () => {} } });
  const texts = () => quotes().map((quote) => quote.textContent?.slice(0, 8));
  expect(texts()).toEqual(['Remark 0', 'Remark 1', 'Remark 2', 'Remark 6']);
  expect(screen.getByText('1 more passage was left out and is not listed here.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show 5 more: Written by readers' }));
  expect(texts()).toHaveLength(9);
  expect(document.activeElement?.textContent).toBe('Written by readers');
  expect(screen.queryByRole('button', { name: /^Show \d/ })).toBeNull();
  await expectAccessible();
});

test.each(['en', 'de', 'ar'] as const)('has words of its own for each reason: %s', (language) => {
  speak(language);
  const words = leftOutReasonSchema.options.map(reasonWords);
  expect(new Set(words).size).toBe(words.length);
});
