import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CitedText } from '../../../components/citations/CitedText.tsx';
import type { Cited } from '../../../lib/article/citation.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const plain = { italic: false, bold: false, smallCaps: false };

function citedIn(direction?: 'ltr' | 'rtl'): Cited {
  return {
    entries: [
      {
        id: 'hdad2026',
        entry: [{ ...plain, text: '\u2067حداد, ل\u2069. (2026, April 12). \u2067الميناء مغلق\u2069.' }],
        inText: [{ ...plain, text: '(\u2067حداد\u2069, 2026)' }],
      },
    ],
    isNote: false,
    ...(direction === undefined ? {} : { direction }),
    text: 'text',
    html: '<p>html</p>',
    file: { name: 'hdad2026.txt', type: 'text/plain', text: 'text' },
  };
}

describe('a citation of an article in another script', () => {
  it('runs as the language of the citation does, and not as that of the article', async () => {
    const { container } = render(<CitedText cited={citedIn('ltr')} language="ar" single={true} />);
    expect(container.querySelector('li')?.dir).toBe('ltr');
    expect(container.querySelector('bdi')?.dir).toBe('ltr');
    await expectAccessible(container);
  });

  it('runs from the right in a language that does', () => {
    const { container } = render(<CitedText cited={citedIn('rtl')} language="en" single={true} />);
    expect(container.querySelector('li')?.dir).toBe('rtl');
  });
});
