import { describe, expect, it } from 'vitest';
import { citationStyleLimits } from '../../../lib/article/citation.ts';
import { checkedStyle } from '../../../lib/citations/formatted.ts';
import { parseXml } from '../../support/parse-xml.ts';

const check = (text: string) => checkedStyle(text, parseXml);

const entry = '<layout><text variable="title"/></layout>';

function style(body: string, { info = '<title>House style</title>', attributes = 'class="in-text"' } = {}): string {
  return `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${attributes}><info>${info}<id>x</id></info>${body}</style>`;
}

describe('a style that a reader brings', () => {
  it('is known by its title, once it has formatted a citation', async () => {
    const good = style(`<citation>${entry}</citation><bibliography>${entry}</bibliography>`);
    expect(await check(good)).toEqual({ title: 'House style', isNote: false });
    expect(await check(`\ufeff\n${good}`)).toEqual({ title: 'House style', isNote: false });
    const notes = style(`<citation>${entry}</citation>`, { attributes: 'class="note"' });
    expect(await check(notes)).toEqual({ title: 'House style', isNote: true });
  });

  it('says which style it stands for, where it only names another', async () => {
    const dependent = (parent: string) =>
      style('', {
        info: `<title>Letters</title><link rel="independent-parent" href="http://styles.example/styles/${parent}"/>`,
      });
    expect(await check(dependent('ieee'))).toEqual({ fault: 'dependent', parent: 'ieee', listed: null });
    // One of ours: the reader has it already.
    expect(await check(dependent('apa'))).toEqual({ fault: 'dependent', parent: 'apa', listed: 'APA (7th ed.)' });
  });

  it.each([
    ['no XML', 'hello', 'not-xml'],
    ['nothing', '', 'not-xml'],
    ['broken XML', '<style><a></style>', 'not-xml'],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'no-style'],
    ['a style of another format', '<style version="1.0"><citation/></style>', 'no-style'],
    ['a style without a layout', style(''), 'no-style'],
    ['what no engine makes sense of', style('<citation><layout><names/></layout></citation>'), 'unusable'],
    ['a style that prints nothing', style('<citation><layout/></citation>'), 'unusable'],
    [
      'entities that grow',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${style(`<citation>${entry}</citation>`)}`,
      'entities',
    ],
    ['an entity of a file', `<!doctype x SYSTEM "file:///etc/passwd">${style('')}`, 'entities'],
    ['more than any style has', ' '.repeat(citationStyleLimits.file + 1), 'too-large'],
  ])('is refused: %s', async (_what, text, fault) => {
    expect(await check(text)).toEqual({ fault });
  });

  it('is refused where its macros call one another for ever, or grow beyond all measure', async () => {
    const endless = '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>';
    const layout = '<citation><layout><text macro="a"/></layout></citation>';
    expect(await check(style(`${endless}${layout}`))).toEqual({ fault: 'too-complex' });
    const doubling = Array.from(
      { length: 60 },
      (_, at) => `<macro name="m${at}"><text macro="m${at + 1}"/><text macro="m${at + 1}"/></macro>`,
    );
    const bomb = `${doubling.join('')}<macro name="m60"><text value="x"/></macro><citation><layout><text macro="m0"/></layout></citation>`;
    expect(await check(style(bomb))).toEqual({ fault: 'too-complex' });
    const deep = `${'<group>'.repeat(500)}<text variable="title"/>${'</group>'.repeat(500)}`;
    expect(await check(style(`<citation><layout>${deep}</layout></citation>`))).toEqual({ fault: 'too-complex' });
  });

  it('cannot write our own marks', async () => {
    const forged = style(`<citation><layout prefix="\ue010">${'<text variable="title"/>'}</layout></citation>`);
    expect(await check(forged)).toEqual({ title: 'House style', isNote: false });
  });
});
