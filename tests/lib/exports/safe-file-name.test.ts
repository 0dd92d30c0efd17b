import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePaths, safeFileName } from '../../../lib/exports/safe-file-name.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('a name of a file', () => {
  it.each([
    ['Ferry fares to rise: by a fifth', 'Ferry fares to rise - by a fifth.md'],
    ['CON', '_CON.md'],
    ['aux.harbour', '_aux.harbour.md'],
    ['com¹', '_com¹.md'],
    ['AC/DC at the quay?', 'AC-DC at the quay.md'],
    ['[[Embed]] #tag ^block | pipe', 'Embed - tag -block - pipe.md'],
    ['...hidden', 'hidden.md'],
    ['ends in dots...  ', 'ends in dots.md'],
    ['\u202Egnp.exe\u202C turned', 'gnp.exe turned.md'],
    ['Wave 🌊 at the pier 👩‍🚀🇩🇪', 'Wave at the pier.md'],
    ['Cafe\u0301', 'Café.md'],
    ['<% tp.file.delete() %>', '% tp.file.delete() %.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['C:\\Windows\\nul', 'C - Windows-nul.md'],
    ['line\nbreak\u2028here\u0000', 'line break here.md'],
    ['東京で地震、津波の心配なし', '東京で地震、津波の心配なし.md'],
    ['عبارة جديدة تبحر الثلاثاء', 'عبارة جديدة تبحر الثلاثاء.md'],
    ['🌊', 'article.md'],
    ['', 'article.md'],
  ])('is made of %j', (text, name) => {
    expect(safeFileName(text, 'md')).toBe(name);
  });

  it('is shortened between signs and words', () => {
    const long = safeFileName('The harbour council '.repeat(30), 'md');
    expect(bytes(long)).toBeLessThanOrEqual(120);
    expect(long).toMatch(/(?:council|harbour|The)\.md$/);
    expect(bytes(safeFileName('港'.repeat(300), 'md'))).toBeLessThanOrEqual(120);
    expect(safeFileName(`a${'\u0301'.repeat(400)}`, 'md')).toBe('article.md');
  });
});

describe('paths of one export', () => {
  it('are told apart where a system does not', () => {
    const pathOf = filePaths();
    const names = ['Ferry', 'ferry', 'FERRY', 'Ferry 2', 'STRASSE', 'Straße', 'Café', 'Cafe\u0301', 'ﬁre', 'fire'];
    const paths = names.map((name) => pathOf([], name, 'md'));
    expect(paths.slice(0, 3)).toEqual(['Ferry.md', 'ferry 2.md', 'FERRY 3.md']);
    const keys = paths.map((path) => path.normalize('NFKC').toUpperCase());
    expect(new Set(keys).size).toBe(names.length);
  });

  it('cannot lead out of their folder', () => {
    expect(filePaths()(['..', 'a/b'], '../x', 'md')).toBe('article/a-b/x.md');
  });

  it('are legal and unique whatever headlines there are', () => {
    const headline = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('a', 'A', '.', ' ', '/', ':', '\u0301', 'é', 'ß', '🌊', '#', '\u202e'),
        maxLength: 12,
      }),
      fc.constantFrom('CON', 'aux.md', 'nul', 'COM1.x', '-', '..', '~$x'),
    );
    fc.assert(
      fc.property(fc.array(headline, { maxLength: 12 }), (headlines) => {
        const pathOf = filePaths();
        const paths = headlines.map((text) => pathOf([], text, 'md'));
        expect(new Set(paths.map((path) => path.normalize('NFD').toLowerCase())).size).toBe(paths.length);
        for (const path of paths) {
          expect(bytes(path)).toBeLessThanOrEqual(120);
          expect(path).toBe(path.normalize('NFC'));
          expect(path).toMatch(/^[^.\s~-][^<>:"/\\|?*[\]#^\p{Cc}\p{Cf}]*\.md$/u);
          expect(path).not.toMatch(/[ .]\.md$/);
          expect(path).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
        }
        const again = filePaths();
        expect(headlines.map((text) => again([], text, 'md'))).toEqual(paths);
      }),
      { numRuns: 500 },
    );
  });
});
