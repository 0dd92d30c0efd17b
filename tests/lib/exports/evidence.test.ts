import * as fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkAfter } from '../../../lib/article/seal.ts';
import { readEvidenceFile } from '../../../lib/exports/evidence-file.ts';
import { evidenceHtml } from '../../../lib/exports/evidence-html.ts';
import { evidenceJson } from '../../../lib/exports/evidence-json.ts';
import { type Evidence, evidenceSchema } from '../../../lib/exports/evidence-schema.ts';
import { verifyEvidence } from '../../../lib/exports/verify-evidence.ts';
import { plainWords, reportOf } from '../../support/evidence.ts';

let report: Evidence;

beforeAll(async () => {
  report = await reportOf();
});

/** A copy with something changed in it. */
function altered(change: (copy: Evidence) => void): Evidence {
  const copy = structuredClone(report);
  change(copy);
  return copy;
}

function version(copy: Evidence, at: number): Evidence['versions'][number] {
  const found = copy.versions[at];
  if (found === undefined) throw new RangeError(`no version ${at}`);
  return found;
}

describe('an evidence report', () => {
  it('has every version, the seals of those that are gone, and what changed', () => {
    expect(v.is(evidenceSchema, report)).toBe(true);
    expect(report.versions.map(({ takenBy, seal }) => [takenBy, seal?.seq])).toEqual([
      ['archive', 4],
      ['live', 1],
      ['live', 3],
    ]);
    expect(report.links).toMatchObject([{ seq: 2 }]);
    expect(report.last?.seq).toBe(4);
    expect(report.steps.map(({ unknown }) => unknown)).toEqual([null, 'taken-differently', null]);
    const changes = report.steps[2]?.changes ?? [];
    expect(changes).toContainEqual(expect.objectContaining({ before: '40', after: '60', said: 'disclosed' }));
  });

  it('is intact, as data and as a page', async () => {
    const files = [evidenceJson(report), evidenceHtml(report, plainWords)];
    expect(files.map((file) => readEvidenceFile(file))).toEqual([
      { ok: true, value: { evidence: report, showsItsData: null } },
      { ok: true, value: { evidence: report, showsItsData: true } },
    ]);
    expect(await verifyEvidence(report)).toMatchObject({
      outcome: 'intact',
      chain: [],
      last: report.last,
      versions: [{ faults: [] }, { faults: [] }, { faults: [] }],
    });
  });

  it('shows what was added and removed, how each version was taken, and runs nothing', () => {
    const page = evidenceHtml(report, plainWords);
    expect(page).toContain('<del>40</del><ins>60</ins>');
    expect(page).toContain('<p class="whole-added"><ins>A band played on the quay.</ins></p>');
    expect(page).toContain('takenArchive');
    expect(page).toContain('&lt;b&gt;&amp; more&lt;/b&gt;');
    expect(page).not.toMatch(/<script|<b>|\son\w+=|<img|<iframe|<link|url\(/i);
    expect(page).toContain("default-src 'none'");
  });

  it('says of versions from before there were seals that they have none', async () => {
    const old = altered((copy) => {
      for (const one of copy.versions) one.seal = null;
      copy.links = [];
      copy.last = null;
    });
    expect(await verifyEvidence(old)).toMatchObject({ outcome: 'unsealed', versions: [{ seq: null }, {}, {}] });
    version(old, 0).lines[0] = 'Another text.';
    expect(await verifyEvidence(old)).toMatchObject({ outcome: 'altered', versions: [{ faults: ['text'] }, {}, {}] });
  });
});

describe('an alteration', () => {
  it('of one character anywhere in a text is found, in that version', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.nat(),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (at, line, place, sign) => {
          let isOther = false;
          const other = altered((copy) => {
            const { lines } = version(copy, at);
            const index = line % lines.length;
            const text = lines[index] ?? '';
            const where = place % text.length;
            lines[index] = text.slice(0, where) + sign + text.slice(where + 1);
            isOther = lines[index] !== text;
          });
          fc.pre(isOther);
          const verdict = await verifyEvidence(other);
          expect(verdict.outcome).toBe('altered');
          expect(verdict.last).toBeNull();
          expect(verdict.versions.map(({ faults }) => faults.includes('text'))).toEqual(
            [0, 1, 2].map((one) => one === at),
          );
        },
      ),
    );
  });

  it('of fields, times, address and order is found', async () => {
    const ways: [string, (copy: Evidence) => void, object][] = [
      [
        'fields',
        (copy) => (version(copy, 1).fields = version(copy, 1).fields.replace('Ferry', 'Ferri')),
        { versions: [{}, { faults: ['sealed'] }, {}] },
      ],
      ['taken', (copy) => (version(copy, 1).takenAt += 1), { versions: [{}, { faults: ['sealed'] }, {}] }],
      ['way', (copy) => (version(copy, 1).takenBy = 'import'), { versions: [{}, { faults: ['sealed'] }, {}] }],
      ['kept', (copy) => (version(copy, 1).keptAt -= 1), { versions: [{}, { faults: ['sealed'] }, {}] }],
      [
        'capture',
        (copy) => (version(copy, 0).archivedUrl = 'https://other.example/'),
        { versions: [{ faults: ['sealed'] }, {}, {}] },
      ],
      ['address', (copy) => (copy.article.canonicalUrl = 'https://other.example/'), { outcome: 'altered' }],
      ['left out', (copy) => copy.links.pop(), { chain: [{ fault: 'gap', at: 3 }] }],
      ['version left out', (copy) => copy.versions.splice(1, 1), { chain: [{ fault: 'gap', at: 2 }] }],
      ['end left out', (copy) => copy.versions.splice(0, 1), { chain: [{ fault: 'end', at: 4 }] }],
      ['last', (copy) => (copy.last = { seq: 4, hash: '0'.repeat(64) }), { chain: [{ fault: 'end', at: 4 }] }],
      ['shown difference', (copy) => flip(copy), { versions: [{}, {}, { faults: ['differences'] }] }],
    ];
    for (const [name, change, found] of ways) {
      expect(await verifyEvidence(altered(change)), name).toMatchObject({ outcome: 'altered', ...found });
    }
  });

  it('with the seal of that version made anew is found in the chain', async () => {
    const other = altered(() => {});
    const one = version(other, 1);
    one.seal = await linkAfter(null, 'a'.repeat(64));
    expect(await verifyEvidence(other)).toMatchObject({
      outcome: 'altered',
      versions: [{}, { faults: ['sealed'] }, {}],
      chain: [{ fault: 'order', at: 2 }],
    });
  });

  it('of the page alone is found', () => {
    const page = evidenceHtml(report, plainWords);
    const other = page.replace('A band played', 'No band played');
    expect(readEvidenceFile(other)).toMatchObject({ ok: true, value: { showsItsData: false } });
    // What mail and editors do to a file is none.
    expect(readEvidenceFile(`\ufeff${page.replaceAll('\n', '\r\n')}\n`)).toMatchObject({
      value: { showsItsData: true },
    });
  });
});

describe('a file that is no report', () => {
  const faultOf = (text: string) => {
    const read = readEvidenceFile(text);
    return read.ok ? 'none' : read.error;
  };

  it.each([
    ['nothing', '', 'not-a-report'],
    ['a page', '<!doctype html><p>News</p>', 'not-a-report'],
    ['other data', '{"format":"dateline-corrections","version":1}', 'not-a-report'],
    ['no object', '[1,2]', 'not-a-report'],
    ['a later version', '{"format":"dateline-evidence","version":2}', 'unknown-version'],
    ['the beginning of one', '{"format":"dateline-evidence","version":1,', 'damaged'],
    ['one with a hole', '{"format":"dateline-evidence","version":1}', 'damaged'],
    ['a page with a hole', '<pre id="dateline-evidence">{&quot;evidence&quot;:{}}</pre>', 'damaged'],
  ])('%s is told from one', (_name, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('is refused where it holds what must not be in one', () => {
    const addresses = altered((copy) => {
      version(copy, 0).archivedUrl = 'javascript:alert(1)';
    });
    expect(faultOf(JSON.stringify(addresses))).toBe('damaged');
    expect(faultOf(JSON.stringify(altered((copy) => (version(copy, 0).takenAt = Number.MAX_VALUE))))).toBe('damaged');
    const words = { ...plainWords, language: '"><script>' };
    expect(faultOf(evidenceHtml(report, words))).toBe('damaged');
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `<pre id="dateline-evidence">${json}</pre>`),
        ),
        (text) => {
          expect(readEvidenceFile(text).ok).toBe(false);
        },
      ),
    );
  });
});

function flip(copy: Evidence): void {
  for (const { runs } of copy.steps[2]?.paragraphs ?? []) {
    for (const run of runs ?? []) if (run.op === 'removed') run.text = '41';
  }
}
