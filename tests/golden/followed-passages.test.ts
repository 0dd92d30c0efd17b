import { describe, expect, it } from 'vitest';
import { foldText } from '../../lib/article/folded-text.ts';
import { type PassageInVersion, selectorAt, versionText } from '../../lib/article/followed-passage.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { followPassages } from '../../lib/versions/follow-passage.ts';
import { revisionFile, revisions, statesOf } from './revision-chain.ts';
import { parseRevisionExpectation } from './revision-expectation.ts';

/** Sentences of a history's first version that are long enough to be told from others, each followed through all versions. */
async function followed(name: string) {
  const { url } = parseRevisionExpectation(revisionFile(name, 'expected.json'), name);
  const versions = await statesOf('linkedom', name, url);
  const [first] = versions;
  if (first === undefined) throw new Error('a history without versions');
  const text = versionText(first.blocks);
  const passages = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)]
    .map(({ segment, index }) => ({ words: segment.trim(), index }))
    .filter(({ words }) => words.length >= 12 && !words.includes('\n'))
    .map(({ words, index }) => ({ ...selectorAt(text, index, index + words.length), versionId: first.id }));
  return { versions, passages, found: followPassages(passages, versions) };
}

const folded = ({ blocks }: VersionState) => foldText(versionText(blocks)).text;

describe.each(revisions)('%s', (name) => {
  it('has each of its first sentences followed to where its words stand, and nowhere else', async () => {
    const { versions, passages, found } = await followed(name);
    passages.forEach(({ exact, start, end }, at) => {
      const words = foldText(exact).text;
      found[at]?.forEach(({ status, text, range }, number) => {
        const version = versions[number];
        if (version === undefined) throw new Error('a version is missing');
        if (status === 'same') expect(folded(version)).toContain(words);
        if (!folded(version).includes(words)) expect(status).not.toBe('same');
        if (folded(version) === folded(versions[0] ?? version)) expect(status, exact).toBe('same');
        if (number === 0) expect(range).toEqual({ start, end });
        if (range !== null) expect(versionText(version.blocks).slice(range.start, range.end)).toBe(text);
      });
    });
  });
});

type Told = Partial<Pick<PassageInVersion, 'status' | 'text' | 'moved' | 'because'>>;

it.each<[history: string, sentence: string, told: Told[]]>([
  ['paywall-appears', 'What the plan leaves out is the dry dock', [{ status: 'same' }, { status: 'not-shown' }]],
  ['paragraph-moved-and-edited', 'The gift is large enough', [{ status: 'same' }, { status: 'changed', moved: true }]],
  ['extractor-upgraded', 'It was stolen in 1931', [{ status: 'same' }, {}, { status: 'changed' }]],
  [
    'sentence-removed-and-name',
    'The number of birthday cakes rose',
    [{ status: 'same' }, { status: 'gone', because: null }],
  ],
  [
    'changed-twice-and-back',
    'The city had fined him',
    [
      { status: 'same' },
      { status: 'changed', text: 'The city had fined him 50 crowns on eleven occasions.' },
      { status: 'changed', text: 'The city had fined him 60 crowns on eleven occasions.' },
      { status: 'same' },
    ],
  ],
])('in %s “%s …” is told as a reader would', async (name, sentence, told) => {
  const { passages, found } = await followed(name);
  const at = passages.findIndex(({ exact }) => exact.startsWith(sentence));
  expect(found[at]).toMatchObject(told);
});
