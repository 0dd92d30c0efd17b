import { describe, expect, it } from 'vitest';
import { reachedFrom, type SourceFile, sourceFiles } from './support/source-tree.ts';

const shipped = sourceFiles(['lib', 'components', 'entrypoints']);
const all = [...shipped, ...sourceFiles(['scripts', 'tests'])];
/** This file names what it forbids. */
const others = all.filter((file) => file.path !== 'tests/architecture.test.ts');
const reading = shipped.filter((file) => /^lib\/(?:extraction|interpretation|[\w-]+\.ts)/.test(file.path));

/** The room a file stands in: `lib/article`, `components`, `entrypoints/background`. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'components' || path.split('/').length === 2 ? first : `${first}/${second}`;
}

const nouns = ['lib/foundation', 'lib/article'];
const pure = [...nouns, 'lib/languages', 'lib/publishers'];

/** The arrows: what each room may import besides itself. A room that is not here has no place in the house. */
const mayImport: Record<string, readonly string[]> = {
  'lib/foundation': [],
  'lib/article': ['lib/foundation'],
  'lib/languages': nouns,
  'lib/publishers': nouns,
  'lib/web-archives': nouns,
  // Extraction knows no language.
  'lib/extraction': [...nouns, 'lib/publishers'],
  'lib/interpretation': pure,
  'lib/versions': pure,
  'lib/zip': nouns,
  'lib/citations': nouns,
  'lib/exports': [...nouns, 'lib/zip'],
  'lib/imports': [...nouns, 'lib/zip'],
  'lib/page-as-seen': nouns,
  'lib/related': nouns,
  'lib/search': nouns,
  // The front door `lib/read-article.ts`.
  lib: [...pure, 'lib/extraction', 'lib/interpretation'],
  'lib/storage': nouns,
  'lib/backup': [...nouns, 'lib/storage'],
  // The archive as files that anyone can read: it writes records and reads them back.
  'lib/archive-format': [...nouns, 'lib/backup', 'lib/storage', 'lib/zip'],
  // Glue between searches, SQLite and the archive; in a worker of its own.
  'lib/search-index': [...nouns, 'lib/search', 'lib/storage'],
  'lib/messaging': nouns,
  'lib/platform': nouns,
  // Use-cases are handed their interpreter and what compares; they write files, and of the glue they know storage.
  'lib/archive': [
    ...nouns,
    'lib/archive-format',
    'lib/backup',
    'lib/citations',
    'lib/exports',
    'lib/imports',
    'lib/page-as-seen',
    'lib/related',
    'lib/search',
    'lib/storage',
    'lib/zip',
  ],
  components: nouns,
};

/** Packages, and the only rooms that may name them. */
const packageRooms: [name: RegExp, rooms: RegExp, reason: string][] = [
  [/^(?:dexie)$/, /^lib\/storage\//, 'Dexie is the business of storage'],
  [/^wxt\/browser$/, /^(?:lib\/(?:platform|messaging)\/|entrypoints\/)/, 'pure rooms know no browser'],
  [/^wxt(?:\/(?!browser)|$)/, /^entrypoints\//, 'only doors know the framework'],
  [/^webextension-polyfill$/, /^$/, 'import it as wxt/browser'],
  [/^@mozilla\/readability$/, /^lib\/extraction\//, 'the body is found in extraction'],
  [/^rrweb-snapshot$/, /^lib\/page-as-seen\//, 'pages as seen are taken there'],
  [/^tldts$/, /^lib\/article\//, 'domains are compared in article'],
  [/^@zip\.js\//, /^lib\/zip\//, 'ZIP files are written and read in one place'],
  [/^citeproc$/, /^lib\/citations\//, 'styles are applied in citations, in a chunk of its own'],
  [/^yaml$/, /^lib\/exports\//, 'front matter is written in exports'],
  [/^warcio$/, /^lib\/(?:exports|imports)\//, 'WARC records are the business of exports and imports'],
  [/^(?:papaparse|postal-mime|@retorquere\/)/, /^lib\/imports\//, 'other programs’ files are read in imports'],
  [/^mdast/, /^components\/notes\//, 'notes are drawn in one place, in a chunk of its own'],
  [/^preact/, /^(?:components\/|entrypoints\/|lib\/storage\/use-live-query\.ts$)/, 'pictures are drawn in components'],
  [/^@noble\/hashes/, /^lib\/(?:backup|exports)\//, 'a hash that goes on is needed for long files alone'],
  [/^@sqlite\.org\//, /^lib\/search-index\//, 'SQLite holds the search index and nothing else'],
  [/^node:/, /^$/, 'nothing that ships runs in Node'],
];

function faults(check: (file: SourceFile) => string[], files = shipped): string[] {
  return files.flatMap((file) => check(file).map((fault) => `${file.path}: ${fault}`));
}

describe('arrows', () => {
  it('are seen: imports of every form are found', () => {
    const doors = shipped.filter((file) => /^entrypoints\/[^/]+\/(?:index\.ts|main\.tsx)$/.test(file.path));
    expect(doors.length).toBeGreaterThanOrEqual(4);
    for (const { imports } of doors) expect(imports.length).toBeGreaterThan(1);
    for (const file of others) {
      const written = file.code.match(/\bfrom\s+'[^']+';/g)?.length ?? 0;
      expect(file.imports.length, file.path).toBeGreaterThanOrEqual(written);
    }
  });

  it('lead only where the design says', () => {
    const wrong = faults(({ path, imports }) => {
      const room = roomOf(path);
      const own = imports.filter((one) => one.isFile && one.target.includes('/'));
      if (room.startsWith('entrypoints/')) {
        return own
          .filter(({ target }) => target.startsWith('entrypoints/') && roomOf(target) !== room)
          .map(({ target }) => `doors never import one another (${target})`);
      }
      const allowed = mayImport[room];
      if (allowed === undefined) return ['stands in a room that the design does not know'];
      return own
        .filter(({ target }) => roomOf(target) !== room && !allowed.includes(roomOf(target)))
        .map(({ target }) => `must not import ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keep packages in their rooms', () => {
    const wrong = faults(({ path, imports }) =>
      imports.flatMap(({ target, isFile }) =>
        packageRooms
          .filter(([name, rooms]) => !isFile && name.test(target) && !rooms.test(path))
          .map(([, , reason]) => `imports ${target}: ${reason}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('lead to files that are there, with their endings', () => {
    const known = new Set(all.map((file) => file.path));
    const wrong = faults(
      ({ imports }) =>
        imports
          .filter(({ target, isFile }) => isFile && !/\.(?:json|css|svg|csl\?raw)$/.test(target) && !known.has(target))
          .map(({ target }) => `imports ${target}`),
      all,
    );
    expect(wrong).toEqual([]);
  });

  it('never bring storage into a page: IndexedDB there is the page’s own', () => {
    for (const script of ['detect', 'article']) {
      const reached = [...reachedFrom(`entrypoints/${script}.content/index.ts`, shipped)];
      expect(reached).not.toHaveLength(1);
      expect(reached.filter((path) => /^(?:dexie|lib\/(?:storage|archive)\/.*)$/.test(path))).toEqual([]);
    }
  });

  it('bring no schemas and no Readability to every page', () => {
    const reached = [...reachedFrom('entrypoints/detect.content/index.ts', shipped)];
    expect(
      reached.filter((path) => /^(?:valibot|@mozilla\/.*|tldts|lib\/messaging\/protocol\.ts)$/.test(path)),
    ).toEqual([]);
  });
});

describe('code', () => {
  it('names no host: publishers are data', () => {
    // Vocabularies and formats, and the AMP protocol's own cache; the projects' reserved names are for tests.
    const known =
      /^(?:schema\.org|jsonfeed\.org|www\.w3\.org|www\.idpf\.org|purl\.org|www\.daisy\.org|iipc\.github\.io|cdn\.ampproject\.org)$/;
    const host = /['"`/^|(](?:[a-z0-9-]+\\?\.)+(?:com|org|net|co\.uk|de|fr|es|it|nl|jp|cn|br|pt|eu|info|io)\b/gi;
    const wrong = faults(({ code }) =>
      [...code.matchAll(host)]
        .map(([found]) => found.slice(1).replaceAll('\\', ''))
        .filter((found) => !known.test(found))
        .map((found) => `names ${found}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names no language in the rooms that read: languages are data', () => {
    const names =
      /\b(?:english|german|french|spanish|portuguese|italian|dutch|japanese|chinese|arabic|russian|korean|turkish|polish|swedish|hindi)\b/i;
    const tags = /['"`](?:ar|de|en|es|fr|he|hi|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)(?:-[A-Z][A-Za-z]+)?['"`]/;
    const wrong = faults(
      ({ code }) =>
        // A script is not a language: `\p{Script=Arabic}` may be said.
        [code.replace(/Script=\w+/g, '')].flatMap((rest) =>
          [names.exec(rest)?.[0], tags.exec(rest)?.[0]].filter((found) => found !== undefined),
        ),
      reading,
    );
    expect(wrong).toEqual([]);
  });

  it('runs nothing that came from outside, and asks the network in one place', () => {
    const forbidden = [
      /\.(?:innerHTML|outerHTML)\s*=/,
      /\b(?:insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
      /\beval\(|\bnew Function\(/,
      /\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b/,
      /\blocalStorage\b|\bsessionStorage\b/,
      /\bchrome\.\w/,
      // Ways in for pages and other extensions.
      /\bon(?:Message|Connect)External\b|addEventListener\(\s*'message'/,
    ];
    // A page that hears `postMessage` hears everybody; a worker hears only who made it.
    const speakToWorkers = ['lib/foundation/asked-worker.ts', 'lib/search-index/worker-line.ts'];
    // Every request that the extension makes is in the ledger: this file writes it.
    const asksNetwork = 'lib/platform/fetch-page.ts';
    const wrong = faults(({ code, path }) =>
      [
        ...forbidden,
        ...(path === asksNetwork ? [] : [/\bfetch\(/]),
        ...(speakToWorkers.includes(path) ? [] : [/\bpostMessage\(|\bonmessage\b/]),
      ]
        .flatMap((pattern) => pattern.exec(code)?.[0] ?? [])
        .map((found) => `uses ${found}`),
    );
    expect(wrong).toEqual([]);
  });

  it('deletes no database but its own empty one', () => {
    const deletes = /\bdeleteDatabase\b|\bDexie\.delete\b|\b\w*(?:database|archive|db)\.delete\(/i;
    const mayDelete = 'lib/storage/renew-journal.ts';
    const wrong = faults(({ code, path }) => (path === mayDelete ? [] : (deletes.exec(code)?.slice(0, 1) ?? [])));
    expect(wrong).toEqual([]);
    const [file] = shipped.filter(({ path }) => path === mayDelete);
    expect(file?.code).toMatch(deletes);
    expect(file?.code).not.toMatch(/ArchiveDatabase|archiveDatabase|'dateline'/);
  });

  it('has no hole in its types', () => {
    const hole = /(?::|\bas|<|,|=|\()\s*any\b(?!\s*[:(])|\bany\[\]|@ts-\w/;
    expect(faults(({ code, text }) => (hole.test(code) || /@ts-\w/.test(text) ? ['has an any'] : []), others)).toEqual(
      [],
    );
  });

  it('has nothing left to do and no test that does not run', () => {
    const left = /\b(?:TODO|FIXME|XXX)\b|\b(?:it|test|describe)\.(?:skip|todo|only|fails)\b/;
    expect(faults(({ text }) => left.exec(text)?.slice(0, 1) ?? [], others)).toEqual([]);
  });
});

describe('files', () => {
  it('are short: nine in ten under 200 lines, none over 400', () => {
    const sizes = all.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
    const long = sizes.filter(({ lines }) => lines > 200);
    expect(long.length / sizes.length).toBeLessThanOrEqual(0.1);
  });

  it('are named after what is in them', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|e2e|page|config|d))?\.(?:ts|mjs)$/;
    // Components; files that use JSX without being one (a test of several) are named like any other.
    const pascal = /^[A-Z][A-Za-z0-9]*(?:\.test)?\.tsx$/;
    const other = /^(?:main|[a-z0-9-]+\.test)\.tsx$/;
    const wrong = faults(({ path }) => {
      const name = path.split('/').at(-1) ?? '';
      return kebab.test(name) || pascal.test(name) || other.test(name) ? [] : ['is misnamed'];
    }, all);
    expect(wrong).toEqual([]);
  });

  it('stand in no drawer for everything', () => {
    const drawer = /(?:^|[/-])(?:utils?|helpers?|common|misc|manager|stuff)(?:[/.-]|$)/;
    expect(faults(({ path }) => (drawer.test(path) ? ['is a drawer'] : []), all)).toEqual([]);
  });

  it('have no index but WXT’s, and no default export but there', () => {
    const isDoor = (path: string) => /^entrypoints\/[^/]+\/index\.ts$/.test(path);
    const wrong = faults(({ path, code }) => {
      if (isDoor(path)) return [];
      const found = /\/index\.tsx?$/.test(path) ? ['is an index'] : [];
      return /^export default\b/m.test(code) ? [...found, 'has a default export'] : found;
    }, all);
    expect(wrong).toEqual([]);
  });
});
