import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VersionsSection } from '../../../entrypoints/sidepanel/VersionsSection.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import type { CompareAddress } from '../../../lib/article/compare-address.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts } from '../../support/article-facts.ts';
import { block, reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const around = vi.hoisted(() => ({
  opened: [] as CompareAddress[],
  timeline: null as (() => never) | null,
}));
vi.mock('../../../lib/platform/compare-page.ts', () => ({
  openCompare: async (address: CompareAddress) => void around.opened.push(address),
}));
vi.mock('../../../lib/versions/timeline-of.ts', async (original) => {
  const real = await original<typeof import('../../../lib/versions/timeline-of.ts')>();
  const timelineSteps: typeof real.timelineSteps = (versions) => around.timeline ?? real.timelineSteps(versions);
  return { timelineSteps };
});

const url = 'https://gazette.example/cistern';
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 4, 8);
  around.opened = [];
  around.timeline = null;
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

async function keep(text: string) {
  clock += 86_400_000;
  const outcome = await captureArticle(reading({ url, blocks: [block(text)] }), {
    interpreter: { version: 'test', interpret: () => articleFacts({ url, canonicalUrl: url }) },
    clock: () => clock,
  });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

test('what an article changed, followed live, with the way to the compare page and room for more', async () => {
  const { articleId, versionId: first } = await keep('The survey will cost 18,000 crowns.');
  render(
    <VersionsSection articleId={articleId}>
      <p>More to come.</p>
    </VersionsSection>,
  );
  await screen.findByText(/^Only one version is kept/);
  const { versionId: second } = await keep('The survey will cost 81,000 crowns.');
  await screen.findByText('1 number');
  screen.getByText('More to come.');
  expect(document.querySelector('#versions ins')?.textContent).toBe('81,000');
  fireEvent.click(screen.getByRole('button', { name: 'Compare versions' }));
  await waitFor(() =>
    expect(around.opened).toEqual([
      { article: articleId, older: first, newer: second, view: 'inline', substantive: false },
    ]),
  );
  await expectAccessible();
});

test('what goes wrong in comparing takes nothing else with it', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { articleId } = await keep('The survey will cost 18,000 crowns.');
  await keep('The survey will cost 81,000 crowns.');
  around.timeline = () => {
    throw new TypeError('invented');
  };
  render(
    <VersionsSection articleId={articleId}>
      <p>More to come.</p>
    </VersionsSection>,
  );
  await screen.findByText(/^What changed could not be looked at here/);
  screen.getByText('More to come.');
  expect(report).toHaveBeenCalledOnce();
  await expectAccessible();
});

test('an archive that does not answer says so', async () => {
  const database = archiveDatabase();
  database.close();
  vi.spyOn(database, 'open').mockRejectedValue(new DOMException('no backing store', 'UnknownError'));
  render(<VersionsSection articleId="a" />);
  await screen.findByText(/^The archive does not answer/);
  await expectAccessible();
});
