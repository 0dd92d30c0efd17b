import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Toast } from '../../../components/controls/Toast.tsx';
import { useNotices } from '../../../components/controls/use-notices.ts';
import { QuotesSection } from '../../../entrypoints/sidepanel/QuotesSection.tsx';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import { followPassage } from '../../../lib/archive/follow-passage.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { highlightsOf } from '../../../lib/storage/highlights-repository.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { block, facts, reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

const saved = vi.hoisted(() => ({ files: [] as { name: string; type: string; text: string }[] }));
vi.mock('../../../lib/platform/save-file.ts', () => ({
  saveFile: (name: string, type: string, text: string) => void saved.files.push({ name, type, text }),
}));

useEnglish();

const interpreter: Interpreter = { version: '1', interpret: () => facts() };
const toll = 'Twelve people were hurt when the crane fell, the harbour master said.';
const words = 'Twelve people were hurt';
let articleId = '';
let shown: unknown[][] = [];

async function edition(day: number, ...paragraphs: string[]) {
  const blocks = ['The harbour board met on Tuesday evening.', ...paragraphs, 'The ferry sails again in autumn.'];
  const kept = await captureArticle(reading({ blocks: blocks.map((text) => block(text)) }), {
    interpreter,
    clock: () => Date.UTC(2026, 4, day, 9),
  });
  if (!kept.ok) throw new Error(kept.error);
  articleId = kept.value.articleId;
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  saved.files = [];
  shown = [];
  if (archiveDatabase().isOpen()) await Promise.all(archiveDatabase().tables.map((table) => table.clear()));
  await edition(4, toll);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => {
    const followed = await followPassage(articleId, { text: words, before: '', after: '' });
    return followed.ok ? { ok: true, value: { articleId, ...followed.value } } : followed;
  });
});

function Surface() {
  const notices = useNotices();
  return (
    <>
      <QuotesSection
        articleId={articleId}
        noteOpen={null}
        tabId={1}
        facts={facts()}
        notices={notices}
        onShowInPage={(...asked) => shown.push(asked)}
      />
      <Toast notice={notices.notice} onDismiss={notices.dismiss} />
    </>
  );
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

test('a passage is followed, seen changed, gone and back as versions come in, and shown in the page', async () => {
  render(<Surface />);
  await press('Follow the selected passage');
  await screen.findByText(/The article is saved\.$/);
  await screen.findByText('As marked, in 1 version of May 4, 2026');
  expect((await articleView(articleId))?.marks.savedAt).not.toBeNull();

  await edition(5, toll.replace('Twelve', 'Fifteen'));
  await screen.findByText('Changed in version 2, of May 5, 2026');
  expect(document.querySelector('blockquote del')?.textContent).toBe('Twelve');
  expect(document.querySelector('blockquote ins')?.textContent).toBe('Fifteen');
  await press(/^Show in page/);
  expect(shown).toEqual([
    [
      'Fifteen people were hurt',
      { before: 'bour board met on Tuesday evening.\n'.slice(-32), after: ' when the crane fell, the harbou' },
    ],
  ]);

  await edition(6);
  await screen.findByText('Not in the text since version 3, of May 6, 2026');
  await edition(7, toll);
  await screen.findByText('As marked again since version 4, of May 7, 2026');
  await expectAccessible();
});

test('what cannot be followed is said in a sentence', async () => {
  render(<Surface />);
  await press('Follow the selected passage');
  await screen.findByText('Followed passages');
  await press('Follow the selected passage');
  await screen.findByText('This passage is followed already.');
});

test('following is undone with the saving, and stopping with the note', async () => {
  render(<Surface />);
  await press('Follow the selected passage');
  await screen.findByText('Followed passages');
  await press('Undo');
  await waitFor(() => expect(screen.queryByText('Followed passages')).toBeNull());
  expect((await articleView(articleId))?.marks.savedAt).toBeNull();

  await press('Follow the selected passage');
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Note on this passage');
  fireEvent.input(field, { target: { value: 'Ask the yard.' } });
  fireEvent.blur(field);
  await waitFor(async () => expect((await highlightsOf(articleId))[0]?.note.value).toBe('Ask the yard.'));
  await press(/^Stop following/);
  await screen.findByText('The passage is followed no more.');
  await waitFor(() => expect(screen.queryByText('Followed passages')).toBeNull());
  await press('Undo');
  expect(await screen.findByText('Ask the yard.')).toBeDefined();
});

test('passages are exported as a file of annotations', async () => {
  render(<Surface />);
  await press('Follow the selected passage');
  await press('Export as Web Annotations');
  await screen.findByText('1 passage exported.');
  const [file] = saved.files;
  expect(file).toMatchObject({ name: 'dateline-annotations.jsonld', type: 'application/ld+json' });
  expect(JSON.parse(file?.text ?? '')).toMatchObject({
    type: 'AnnotationPage',
    items: [{ target: { selector: [{ exact: words }, { start: 42, end: 65 }] } }],
  });
});
