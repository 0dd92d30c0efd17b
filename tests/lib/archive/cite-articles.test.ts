import { beforeEach, describe, expect, it } from 'vitest';
import { addCitationStyle, citationForms, removeCitationStyle } from '../../../lib/archive/citation-styles.ts';
import { type CiteDeps, citationDesk, citeArticles } from '../../../lib/archive/cite-articles.ts';
import { articlesInFull } from '../../../lib/storage/articles-in-full.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';
import { succeeded } from '../../support/kept-stories.ts';
import { parseXml } from '../../support/parse-xml.ts';

const style = (title: string) =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>${title}</title></info><citation><layout><text variable="title"/></layout></citation></style>`;

describe('citing what is kept', () => {
  let database: ArchiveDatabase;
  let ids: string[];
  let deps: CiteDeps;

  beforeEach(async () => {
    ({ database } = memoryArchive());
    await database.open();
    ids = await keepStories(database, 3);
    await keepStories(database, 3, 2);
    deps = { database, timeZone: 'UTC', parse: parseXml };
  });

  it('cites the newest version, or the one that is named', async () => {
    const [id = ''] = ids;
    const [article] = await articlesInFull([id], database);
    const newest = succeeded(await citeArticles([id], null, deps));
    expect(newest.set.version?.number).toBe(2);
    expect(newest.set.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(newest.items[0]?.version).toBe('2');
    const first = succeeded(await citeArticles([id], article?.versions[0]?.id ?? '', deps));
    expect(first.items[0]?.custom.dateline).toMatchObject({
      version: 1,
      versions: 2,
      seal: article?.versions[0]?.seal,
    });
    expect(first.set.version?.number).toBe(1);
  });

  it('cites many in their order, with keys of their own, without what is gone', async () => {
    const { items, set } = succeeded(await citeArticles([...ids].reverse().concat('gone'), null, deps));
    expect(items.map(({ custom }) => custom.dateline.articleId)).toEqual([...ids].reverse());
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    expect(set).toEqual({ articles: 3, versions: [], version: null, language: null });
  });

  it('makes every form that it offers, and a file with the ending of each', async () => {
    const desk = citationDesk(ids, deps);
    succeeded(await desk.load(null));
    const { forms } = await desk.forms();
    const endings = new Set<string>();
    for (const { value } of forms) {
      const cited = await desk.cite(value, 'en', 2);
      if ('fault' in cited) throw new Error(cited.fault);
      expect(cited.text.length).toBeGreaterThan(20);
      expect(cited.file.name).toMatch(/^dateline-2-articles\./);
      endings.add(cited.file.name.split('.')[1] ?? '');
    }
    expect([...endings].sort()).toEqual(['bib', 'json', 'ris', 'txt']);
  });

  it('says that an article is not there any more', async () => {
    expect(await citationDesk(['gone'], deps).load(null)).toEqual({ ok: false, error: 'not-found' });
  });

  it('remembers the last form; one that is gone gives way', async () => {
    const desk = citationDesk(ids, deps);
    await desk.remember('ris');
    expect((await desk.forms()).last).toBe('ris');
    await desk.remember('reader:gone');
    expect((await desk.forms()).last).toBe('apa');
  });

  it('keeps a style of the reader’s once, cites in it, and removes it with the way back', async () => {
    const added = succeeded(await addCitationStyle(style('House'), deps));
    if ('fault' in added) throw new Error(added.fault);
    expect(succeeded(await addCitationStyle(style('House'), deps))).toEqual(added);
    const desk = citationDesk(ids.slice(0, 1), deps);
    succeeded(await desk.load(null));
    const cited = await desk.cite(added.value, 'en', 1);
    if ('fault' in cited) throw new Error(cited.fault);
    expect(cited.text).toContain('1');
    const own = async () => (await citationForms(deps)).forms.filter(({ kind }) => kind === 'own');
    expect(await own()).toEqual([{ value: added.value, words: 'House', kind: 'own' }]);
    const back = succeeded(await removeCitationStyle(added.value, deps));
    expect(await own()).toEqual([]);
    succeeded(await back());
    expect(await own()).toHaveLength(1);
  });

  it('keeps nothing of a file that is no style', async () => {
    expect(succeeded(await addCitationStyle('<!DOCTYPE x>', deps))).toEqual({ fault: 'entities' });
    expect((await citationForms(deps)).forms.some(({ kind }) => kind === 'own')).toBe(false);
  });
});
