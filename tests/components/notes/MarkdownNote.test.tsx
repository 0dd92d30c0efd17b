import { render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MarkdownNote } from '../../../components/notes/MarkdownNote.tsx';
import { Note } from '../../../components/notes/Note.tsx';
import { noteNodes } from '../../../components/notes/note-nodes.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function drawn(text: string): string {
  const { container } = render(<MarkdownNote text={text} />);
  return (container.firstElementChild?.innerHTML ?? '').replaceAll(/ (?:class|dir|title|rel|target)="[^"]*"/g, '');
}

describe('a note', () => {
  test('is drawn from Markdown', async () => {
    expect(drawn('Ask **them**, *soon*.\n\n- one\n- two\n\n> said so\n\n`x < y`')).toBe(
      '<p>Ask <strong>them</strong>, <em>soon</em>.</p><ul><li><p>one</p></li><li><p>two</p></li></ul>' +
        '<blockquote><p>said so</p></blockquote><p><code>x &lt; y</code></p>',
    );
    await expectAccessible();
  });

  test('keeps the lines of who writes without any of it', () => {
    render(<MarkdownNote text={'First line\nsecond line'} />);
    expect(screen.getByText(/First line/).textContent).toBe('First line\nsecond line');
  });

  test('has headings below that of its place, without gaps', async () => {
    render(<h2>Your copy</h2>);
    expect(drawn('# One\n\n#### Two')).toBe('<h3>One</h3><h4>Two</h4>');
    await expectAccessible();
  });

  test('counts on where a list begins', () => {
    expect(drawn('7. seven\n8. eight')).toBe('<ol start="7"><li><p>seven</p></li><li><p>eight</p></li></ol>');
  });

  test('shows HTML as the text it is', () => {
    expect(drawn('<img src=x onerror=alert(1)> and <b>bold</b>')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; and &lt;b&gt;bold&lt;/b&gt;</p>',
    );
    expect(drawn('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('links to pages and to mail, and to nothing else', () => {
    expect(
      drawn('[a](https://x.example/) [b](javascript:alert(1)) [c](mailto:desk@x.example) [d](data:text/html,x)'),
    ).toBe('<p><a href="https://x.example/">a</a> b <a href="mailto:desk@x.example">c</a> d</p>');
    const { container } = render(<MarkdownNote text="[a](https://x.example/)" />);
    expect(container.querySelector('a')?.rel).toBe('noopener noreferrer');
  });

  test('links addresses that stand in it, without the stop behind them', () => {
    expect(drawn('See https://x.example/a_b_c (or https://y.example/).')).toBe(
      '<p>See <a href="https://x.example/a_b_c">https://x.example/a_b_c</a> (or ' +
        '<a href="https://y.example/">https://y.example/</a>).</p>',
    );
  });

  test('loads no image: it is a link', () => {
    expect(drawn('![The chart](https://x.example/chart.png) ![](//track.example/p.gif)')).toBe(
      '<p><a href="https://x.example/chart.png">The chart</a> //track.example/p.gif</p>',
    );
    expect(drawn('[![The chart](https://x.example/chart.png)](https://x.example/)')).toBe(
      '<p><a href="https://x.example/">The chart</a></p>',
    );
  });

  test('stands as typed until what draws it is there', async () => {
    render(<Note text="Ask **them**." />);
    expect((await screen.findByText('them')).tagName).toBe('STRONG');
    await expectAccessible();
  });
});

describe('whatever is typed', () => {
  test('is drawn in good time, without an image, a script or a strange link', () => {
    const piece = fc.constantFrom(
      '> ',
      '- ',
      '1. ',
      '**',
      '_',
      '[',
      '](',
      ')',
      '<b ',
      '>',
      '`',
      '\n',
      '![',
      '# ',
      'x',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { container, unmount } = render(<MarkdownNote text={pieces.join('')} />);
        expect(
          container.querySelectorAll('img, script, iframe, style, a:not([href^=http]):not([href^=mailto])'),
        ).toHaveLength(0);
        unmount();
      }),
      { numRuns: 200 },
    );
  });

  test.each(['>', '> ', '- ', '[', '![', '*', '**a', '`', '\n> ', '<a ', '1. ', '[a]: x\n'])(
    'even 20,000 characters of %j',
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      const start = performance.now();
      const { unmount } = render(<MarkdownNote text={text} />);
      unmount();
      // Far above what it takes, and far below what a reader would call hung.
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );

  test('keeps every word of a text that is no Markdown', () => {
    const words = 'Zwölf Boxkämpfer jagen Viktor, quer über den großen Sylter Deich.';
    expect(noteNodes(words)).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }]);
  });
});
