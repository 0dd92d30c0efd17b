import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { CorrectionNote } from '../../../components/corrections/CorrectionNote.tsx';
import {
  correctionKindSchema,
  correctionPositionSchema,
  correctionRuleSchema,
  correctionTargetSchema,
} from '../../../lib/article/correction.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function draw(given: Parameters<typeof correctionNote>[0]) {
  const correction = correctionNote(given);
  const onShowInPage = vi.fn();
  const drawn = render(<CorrectionNote correction={correction} language="en" onShowInPage={onShowInPage} />);
  return { ...drawn, correction, onShowInPage };
}

test('says all that the note says of itself', async () => {
  const { container } = draw({
    label: 'CORRECTED (OFFICIAL)',
    cause: 'source',
    date: '2024-04-13',
    storyDate: '--04-12',
    place: 'paragraph 4',
    wrong: '19 metres',
    right: '9 metres',
    target: 'number',
    position: 'top',
  });
  const text = container.textContent ?? '';
  for (const words of ['Correction', 'CORRECTED (OFFICIAL)', 'On the story of April 12', 'The source was revised']) {
    expect(text).toContain(words);
  }
  expect(text).toContain('Place in the story: \u2068paragraph 4\u2069');
  expect(text).toContain('Concerns a number');
  expect(text).toContain('Stood above the text');
  expect(document.querySelector('time')?.getAttribute('datetime')).toBe('2024-04-13');
  expect(document.querySelector('blockquote')?.textContent).toBe(correctionNote().text);
  await expectAccessible();
});

test('wrong is struck out, right is underlined, and both are named in words', () => {
  draw({ wrong: '19 metres', right: '9 metres' });
  const told = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.innerHTML]);
  expect(told[0]?.[0]).toBe('It said');
  expect(told[0]?.[1]).toMatch(/^<del [^>]*>19 metres<\/del>$/);
  expect(told[1]?.[0]).toBe('It should say');
  expect(told[1]?.[1]).toMatch(/^<ins [^>]*>9 metres<\/ins>$/);
});

test('only what the note states is there', () => {
  draw({ right: '9 metres' });
  expect(document.querySelector('del')).toBeNull();
  expect(screen.getByText('No date stated')).toBeTruthy();
  expect(document.body.textContent).not.toContain('Place in the story');
});

test('asks for its place in the page', () => {
  const { correction, onShowInPage } = draw({});
  fireEvent.click(screen.getByRole('button', { name: 'Show in page' }));
  expect(onShowInPage).toHaveBeenCalledExactlyOnceWith(correction, 'note');
});

test('a note in the metadata alone has no place in the page to show', () => {
  draw({ position: 'metadata' });
  expect(screen.queryByRole('button')).toBeNull();
});

test('unless it says what is right', () => {
  draw({ position: 'metadata', right: '9 metres' });
  expect(screen.getByRole('button', { name: 'Show in page' })).toBeTruthy();
});

describe('has words', () => {
  test.each(correctionKindSchema.options)('for the kind %s', (kind) => {
    const { container } = draw({ kind });
    expect(container.querySelector('p > span')?.textContent).toMatch(/^[A-Z]/);
  });

  test.each(correctionPositionSchema.options)('for the position %s', (position) => {
    const { container } = draw({ position });
    expect(container.textContent).toMatch(/Stood (above|below|within|in) the/);
  });
});

test('markup in a note is text', () => {
  draw({ text: '<img src=x onerror=alert(1)> was wrong' });
  expect(document.querySelector('img')).toBeNull();
  expect(document.querySelector('blockquote')?.textContent).toBe('<img src=x onerror=alert(1)> was wrong');
});

test.each(correctionTargetSchema.options)('has words for what was wrong: %s', (target) => {
  const { container } = draw({ target });
  expect(container.textContent).toMatch(/Concerns (?:a|the) \w+/);
});

test('a note that was read before Dateline looked for what was wrong says nothing of it', () => {
  const { container } = draw({ target: undefined });
  expect(container.textContent).not.toContain('Concerns');
});

describe('the corrected passage', () => {
  test('stands under the note, and can be shown in the page', async () => {
    const { correction, onShowInPage } = draw({ passage: { text: 'It is 9 metres deep.', by: 'right' } });
    expect(document.querySelector('figure blockquote')?.textContent).toBe('It is 9 metres deep.');
    expect(document.body.textContent).not.toContain('nearest match');
    fireEvent.click(screen.getByRole('button', { name: 'Show the passage in the page' }));
    expect(onShowInPage).toHaveBeenCalledExactlyOnceWith(correction, 'passage');
    await expectAccessible();
  });

  test('found by a number is said to be the nearest match', () => {
    draw({ paragraphs: [4], passage: { text: 'The channel was dredged.', by: 'paragraph' } });
    expect(document.body.textContent).toContain('the nearest match, wire numbering may differ');
  });

  test('that was not found is said to be so, where the note names one', () => {
    const { container, unmount } = draw({ right: '9 metres', passage: null });
    expect(container.textContent).toContain('was not found in the text');
    unmount();
    expect(draw({ passage: null }).container.textContent).not.toContain('passage');
  });
});

describe('explains itself on demand', () => {
  const rule = {
    pack: 'en',
    part: 'statements',
    kind: 'correction',
    pattern: 2,
    sentence: 'An earlier version of this article misstated the depth.',
  } as const;

  test('with the sentence, its place and the rule', async () => {
    draw({ rule, position: 'end' });
    const why = document.querySelector('details');
    expect(why?.open).toBe(false);
    expect(why?.querySelector('summary')?.textContent).toBe('Why is this here?');
    if (why) why.open = true;
    expect(why?.querySelector('q')?.textContent).toBe(rule.sentence);
    expect(why?.textContent).toContain('Stood below the text (from the text)');
    expect(why?.textContent).toContain('Rule: \u2068en · statements · correction · 3\u2069');
    await expectAccessible();
  });

  test.each(correctionRuleSchema.entries.part.options)('with words for %s', (part) => {
    draw({ rule: { ...rule, part, pattern: null, sentence: '' } });
    expect(document.querySelector('details > p')?.textContent).toMatch(/^[A-Z].+\.$/);
    expect(document.querySelector('details q')).toBeNull();
  });

  test('and not where the rule was not kept', () => {
    draw({});
    expect(document.querySelector('details')).toBeNull();
  });
});
