import { beforeEach, describe, expect, it } from 'vitest';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import { fillLikeness } from '../../../lib/archive/likeness.ts';
import { relatedInArchive } from '../../../lib/archive/related-in-archive.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { facts, reading } from '../../support/readings.ts';
import * as stories from '../../support/wire-stories.ts';

let database: ArchiveDatabase;
let clock = 0;
beforeEach(() => {
  database = memoryArchive().database;
  clock = Date.UTC(2026, 3, 12);
});

const isPerson: Interpreter['isPerson'] = (name) => !/desk|agency/i.test(name);
const person = (name: string) => ({ name, url: null, role: null });

interface Given extends Partial<ArticleFacts> {
  lines: readonly string[];
}

/** Keeps an article at an address; answers its id. */
async function keep(url: string, { lines, ...over }: Given): Promise<string> {
  const said = facts({
    url,
    canonicalUrl: url,
    authors: [],
    publisher: new URL(url).hostname,
    datePublished: null,
    ...over,
  });
  const kept = await captureArticle(reading({ url, blocks: stories.bodyOf(lines) }), {
    interpreter: { version: 'one', interpret: () => said, isPerson },
    database,
    clock: () => {
      clock += 1_000;
      return clock;
    },
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.articleId;
}

const shown = async (id: string) =>
  (await relatedInArchive(id, database)).map(({ url, reasons }) => [url, reasons.map(({ kind }) => kind)]);

describe('the same story', () => {
  it('is wire copy at other publishers, whatever its headline, with how much of it is the same and from whom', async () => {
    const own = await keep('https://one.example/a', {
      lines: stories.wireStory,
      headline: 'Dredger leaves Norrhavn',
      agency: 'NTX',
    });
    await keep('https://two.example/b', {
      lines: stories.wireCopy,
      headline: 'Port left without a ship',
      agency: 'NTX',
    });
    await keep('https://three.example/c', { lines: stories.wireBrief, headline: 'Quay empty after row over bills' });
    await keep('https://four.example/d', { lines: stories.choirStory, headline: 'A choir stays where it is' });
    const found = await relatedInArchive(own, database);
    expect(found.map(({ url }) => url)).toEqual(['https://three.example/c', 'https://two.example/b']);
    expect(found[0]?.reasons[0]).toMatchObject({ kind: 'same-text', agency: 'NTX' });
    const reason = found[1]?.reasons[0];
    expect(reason?.kind === 'same-text' && reason.share).toBeGreaterThan(0.7);
    // From the other side it is the same.
    expect((await relatedInArchive(found[1]?.id ?? '', database)).map(({ id }) => id)).toContain(own);
  });

  it('is found in a script without spaces', async () => {
    const own = await keep('https://one.example/a', { lines: stories.denseStory, headline: '北港の作業船が離れる' });
    await keep('https://two.example/b', { lines: stories.denseCopy, headline: '浚渫の船、契約の前に去る' });
    await keep('https://three.example/c', { lines: stories.denseOther, headline: '百年の時計店が店じまい' });
    expect(await shown(own)).toEqual([['https://two.example/b', ['same-text']]]);
  });

  it('is no translation and no report of one’s own, which are related by whom they name', async () => {
    const own = await keep('https://one.example/a', {
      lines: stories.wireStory,
      headline: 'Dredger leaves Quillfeather’s harbour',
    });
    await keep('https://two.example/b', {
      lines: stories.translatedStory,
      headline: 'Quillfeather ohne Bagger',
      inLanguage: 'de',
    });
    await keep('https://three.example/c', { lines: stories.ownReport, headline: 'How Quillfeather lost a ship' });
    for (let at = 0; at < 8; at += 1)
      await keep(`https://four.example/${at}`, { lines: [`Number ${at}.`], headline: `Nothing ${at}` });
    const found = await relatedInArchive(own, database);
    expect(found.map(({ url }) => url).sort()).toEqual(['https://three.example/c', 'https://two.example/b']);
    for (const { reasons } of found) expect(reasons).toEqual([{ kind: 'names', names: ['Ada Quillfeather'] }]);
  });

  it('is not told by what a house prints under everything', async () => {
    const house = (story: readonly string[]) => [...story.slice(0, 2), ...stories.housePhrases];
    const own = await keep('https://one.example/a', { lines: house(stories.wireStory), headline: 'Dredger leaves' });
    await keep('https://one.example/b', { lines: house(stories.choirStory), headline: 'A choir stays' });
    await keep('https://one.example/c', { lines: house(stories.bridgeStory), headline: 'Half a bridge' });
    await keep('https://one.example/d', { lines: house(stories.ownReport), headline: 'Nobody waved' });
    expect(await shown(own)).toEqual([]);
  });

  it('says nothing of two briefs', async () => {
    const own = await keep('https://one.example/a', { lines: ['The council meets on Friday.'], headline: 'Meeting' });
    await keep('https://two.example/b', { lines: ['The council meets on Friday.'], headline: 'Council' });
    expect(await shown(own)).toEqual([]);
  });

  it('with most of the same words in the headline is a weaker reason', async () => {
    const own = await keep('https://one.example/a', {
      lines: stories.wireStory,
      headline: 'Norrhavn harbour loses last dredger',
    });
    await keep('https://two.example/b', {
      lines: stories.ownReport,
      headline: 'Norrhavn harbour loses its last dredger over debt',
    });
    await keep('https://three.example/c', { lines: stories.bridgeStory, headline: 'Norrhavn bridge closes' });
    expect(await shown(own)).toEqual([['https://two.example/b', ['headline']]]);
  });
});

describe('the author', () => {
  it('has other stories, before and after, however the name is written', async () => {
    const by = (name: string, datePublished: string, lines: readonly string[], headline: string, host = 'one') =>
      keep(`https://${host}.example/${headline.replaceAll(' ', '-')}`, {
        authors: [person(name)],
        datePublished,
        lines,
        headline,
      });
    await by('Ines Cálder', '2026-03-01', stories.choirStory, 'Choir stays put');
    const own = await by('Ines Calder', '2026-04-12', stories.wireStory, 'Dredger leaves');
    await by('INES CALDER', '2026-04-20', stories.bridgeStory, 'Half a bridge');
    await by('Ines Calder', '2026-04-02', stories.ownReport, 'Nobody waved', 'two');
    const found = await relatedInArchive(own, database);
    expect(found.map(({ headline, reasons }) => [headline, reasons[0]])).toEqual([
      ['Choir stays put', { kind: 'author', name: 'Ines Calder', house: true, order: 'earlier' }],
      ['Half a bridge', { kind: 'author', name: 'Ines Calder', house: true, order: 'later' }],
      ['Nobody waved', { kind: 'author', name: 'Ines Calder', house: false, order: 'earlier' }],
    ]);
  });

  it('is no desk and no agency', async () => {
    const authors = [person('News Desk'), person('North Agency')];
    const own = await keep('https://one.example/a', { authors, lines: stories.wireStory, headline: 'Dredger leaves' });
    await keep('https://one.example/b', { authors, lines: stories.choirStory, headline: 'Choir stays put' });
    expect(await shown(own)).toEqual([]);
  });

  it('does not fill the list', async () => {
    const authors = [person('Ines Calder')];
    const own = await keep('https://one.example/a', { authors, lines: stories.wireStory, headline: 'Dredger leaves' });
    for (let at = 0; at < 9; at += 1)
      await keep(`https://one.example/${at}`, { authors, lines: [`${at}`], headline: `${at}` });
    expect(await shown(own)).toHaveLength(4);
  });
});

describe('links, places and the trash', () => {
  const linked = (url: string, kind: 'inline' | 'related') => [
    { url, headline: 'There', kicker: null, excerpt: null, kind },
  ];

  it('shows what it links to and what links to it, in both directions', async () => {
    const first = await keep('https://one.example/first', { lines: stories.choirStory, headline: 'Choir stays put' });
    const own = await keep('https://one.example/own', {
      lines: stories.wireStory,
      headline: 'Dredger leaves',
      related: [
        ...linked('https://one.example/first?utm_source=x#top', 'inline'),
        ...linked('https://one.example/next', 'related'),
      ],
    });
    const next = await keep('https://one.example/next', { lines: stories.bridgeStory, headline: 'Half a bridge' });
    expect(await shown(own)).toEqual([
      ['https://one.example/first', ['cites']],
      ['https://one.example/next', ['offers']],
    ]);
    expect(await shown(first)).toEqual([['https://one.example/own', ['cited-by']]]);
    expect(await shown(next)).toEqual([['https://one.example/own', ['offered-by']]]);
  });

  it('shows what was filed from the same place within a week', async () => {
    const dateline = (place: string) => ({ text: place.toUpperCase(), place, date: null, agency: null });
    const filed = (url: string, place: string, datePublished: string, lines: readonly string[]) =>
      keep(url, { dateline: dateline(place), datePublished, lines, headline: url });
    const own = await filed('https://one.example/own', 'Norrhavn', '2026-04-12', stories.wireStory);
    await filed('https://two.example/near', 'NORRHAVN', '2026-04-08T22:00:00Z', stories.bridgeStory);
    await filed('https://two.example/far', 'Norrhavn', '2026-02-01', stories.choirStory);
    await filed('https://two.example/elsewhere', 'Lille Elv', '2026-04-12', stories.ownReport);
    const found = await relatedInArchive(own, database);
    expect(found.map(({ url, reasons }) => [url, reasons])).toEqual([
      ['https://two.example/near', [{ kind: 'place', place: 'Norrhavn', days: -4 }]],
    ]);
  });

  it('never shows what is in the trash, or gone', async () => {
    const own = await keep('https://one.example/a', { lines: stories.wireStory, headline: 'Dredger leaves' });
    const thrown = await keep('https://two.example/b', { lines: stories.wireCopy, headline: 'Port without a ship' });
    const gone = await keep('https://three.example/c', { lines: stories.wireBrief, headline: 'Quay empty' });
    const untouched = { value: null, updatedAt: 0 };
    await database.readerMarks.put({
      articleId: thrown,
      savedAt: untouched,
      tags: { value: [], updatedAt: 0 },
      note: { value: '', updatedAt: 0 },
      trashedAt: { value: 5, updatedAt: 5 },
    });
    await database.articles.delete(gone);
    expect(await shown(own)).toEqual([]);
    expect(await relatedInArchive(gone, database)).toEqual([]);
  });
});

describe('articles from before', () => {
  it('get by what they are found by and by, and what is gone loses it', async () => {
    const own = await keep('https://one.example/a', { lines: stories.wireStory, headline: 'Dredger leaves' });
    await keep('https://two.example/b', { lines: stories.wireCopy, headline: 'Port without a ship' });
    await database.likeness.clear();
    expect(await shown(own)).toEqual([]);
    const gone = await keep('https://three.example/c', { lines: stories.wireBrief, headline: 'Quay empty' });
    await database.articles.delete(gone);
    expect(await fillLikeness({ database, isPerson: () => true })).toEqual({ ok: true, value: 2 });
    expect(await shown(own)).toEqual([['https://two.example/b', ['same-text']]]);
    expect(await database.likeness.count()).toBe(2);
    expect(await fillLikeness({ database, isPerson: () => true })).toEqual({ ok: true, value: 0 });
  });

  it('whose text is missing are not looked at again and again', async () => {
    await keep('https://one.example/a', { lines: stories.wireStory });
    await database.likeness.clear();
    await database.versions.clear();
    expect(await fillLikeness({ database, isPerson: () => true })).toEqual({ ok: true, value: 1 });
    expect(await fillLikeness({ database, isPerson: () => true })).toEqual({ ok: true, value: 0 });
  });
});
