import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CiteDialog } from '../../../components/citations/CiteDialog.tsx';
import type { CitationDesk, Cited, CitedSet, StyleFault } from '../../../lib/article/citation.ts';
import { failure, success } from '../../../lib/foundation/result.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const plain = { italic: false, bold: false, smallCaps: false };
const readAt = Date.UTC(2026, 3, 14, 12);
const versions = [1, 2, 3].map((number) => ({ id: `v${number}`, number, readAt: readAt + number }));

function citedAs(form: string): Cited {
  const file = { name: `moreau2026.${form === 'ris' ? 'ris' : 'txt'}`, type: 'text/plain', text: `all in ${form}` };
  if (form === 'ris') return { entries: null, isNote: false, text: 'TY  - NEWS', html: null, file };
  const entry = [
    { ...plain, text: 'Moreau, A. Dredging. ' },
    { ...plain, italic: true, text: 'The Gazette' },
    { ...plain, smallCaps: true, text: 'x' },
  ];
  const inText = [{ ...plain, text: '(Moreau, 2026)' }];
  return {
    entries: [{ id: 'one', entry, inText }],
    isNote: false,
    text: `text in ${form}`,
    html: '<p>html</p>',
    file,
  };
}

const forms = [
  { value: 'apa', words: 'APA', kind: 'style' as const },
  { value: 'reader:1', words: 'House style', kind: 'own' as const },
  { value: 'ris', words: 'RIS', kind: 'file' as const },
];

let desk: { [Name in keyof CitationDesk]: ReturnType<typeof vi.fn<CitationDesk[Name]>> };
const copy = vi.fn(async (_text: string, _html: string | null) => true);
const save = vi.fn();
const onClose = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  const one = (id: string | null): CitedSet => ({
    articles: 1,
    versions,
    version: versions.find((version) => version.id === id) ?? versions[2] ?? null,
    language: 'en',
  });
  desk = {
    load: vi.fn(async (id) => success(one(id))),
    forms: vi.fn(async () => ({ forms, last: 'apa' })),
    cite: vi.fn(async (form) => citedAs(form)),
    remember: vi.fn(async () => {}),
    addStyle: vi.fn(async () => success({ value: 'reader:1', words: 'House style', kind: 'own' as const })),
    removeStyle: vi.fn(async () => success(async () => {})),
  };
});

async function show(versionId: string | null = null) {
  render(<CiteDialog desk={desk} versionId={versionId} copy={copy} save={save} onClose={onClose} />);
  await screen.findByText(/Cites/);
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
/** What was told last: the line at the foot. */
const told = () => screen.getByRole('status').textContent;

describe('CiteDialog', () => {
  it('says which version it cites, as it was read, and shows it in the style chosen last', async () => {
    await show('v2');
    expect(screen.getByText(/^Cites version 2 of 3, as read on .*2026/)).toBeTruthy();
    const result = await screen.findByRole('figure', { name: 'Citation' });
    await waitFor(() => expect(result.textContent).toContain('Moreau, A. Dredging. The Gazette'));
    expect(within(result).getByText('The Gazette').closest('i')).not.toBeNull();
    expect(screen.getByText('(Moreau, 2026)')).toBeTruthy();
    await expectAccessible();
  });

  it('cites another version', async () => {
    await show();
    choose('Version', 'v1');
    await screen.findByText(/^Cites version 1 of 3/);
    expect(desk.load.mock.lastCall).toEqual(['v1']);
  });

  it('remembers the form, and copies and saves in it', async () => {
    await show();
    await screen.findByRole('button', { name: 'Download .txt' });
    press('Copy');
    await waitFor(() => expect(told()).toBe('Copied.'));
    expect(copy).toHaveBeenLastCalledWith('text in apa', '<p>html</p>');
    choose('Style or format', 'ris');
    await screen.findByText('TY - NEWS');
    expect(desk.remember).toHaveBeenLastCalledWith('ris');
    press('Download .ris');
    await waitFor(() => expect(told()).toBe('moreau2026.ris is saved.'));
    expect(save).toHaveBeenLastCalledWith(citedAs('ris').file);
    await expectAccessible();
  });

  it('says so when the browser does not let it be copied', async () => {
    copy.mockResolvedValueOnce(false);
    await show();
    await screen.findByRole('button', { name: 'Download .txt' });
    press('Copy');
    await waitFor(() => expect(told()).toContain('did not let'));
  });

  it('adds a style, says what is wrong with another, and removes one with the way back', async () => {
    await show();
    await screen.findByRole('button', { name: 'Download .txt' });
    const bring = () =>
      fireEvent.change(screen.getByLabelText('Add a style (CSL file)', { selector: 'input' }), {
        target: { files: [new File(['<style/>'], 'x.csl')] },
      });
    const fault: StyleFault = { fault: 'dependent', parent: 'ieee', listed: null };
    desk.addStyle.mockResolvedValueOnce(success(fault));
    bring();
    await waitFor(() =>
      expect(told()).toBe('This file only points to another style, “ieee”. Add that style’s own file.'),
    );
    desk.addStyle.mockResolvedValueOnce(success({ ...fault, listed: 'APA (7th ed.)' }));
    bring();
    await waitFor(() => expect(told()).toContain('“APA (7th ed.)”, which is in the list already. Choose that one.'));
    bring();
    await waitFor(() => expect(told()).toBe('“House style” is added.'));
    // The same once more, as one does who has mended it: what it makes now is shown.
    await screen.findByRole('button', { name: 'Download .txt' });
    bring();
    await waitFor(() => expect(desk.addStyle).toHaveBeenCalledTimes(4));
    await screen.findByRole('button', { name: 'Download .txt' });
    press('Remove this style');
    await waitFor(() => expect(told()).toBe('“House style” is removed.'));
    press('Undo');
    await waitFor(() => expect(told()).toBe('The style is back.'));
    await expectAccessible();
  });

  it('keeps the keyboard on the button while all of it is put together, and takes one press', async () => {
    await show();
    await screen.findByRole('button', { name: 'Download .txt' });
    let finish = (_: Cited) => {};
    desk.cite.mockReturnValueOnce(new Promise<Cited>((resolve) => (finish = resolve)));
    press('Copy');
    press('Copy');
    // What is disabled loses the keyboard.
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy' }).disabled).toBe(false);
    finish(citedAs('apa'));
    await waitFor(() => expect(told()).toBe('Copied.'));
    expect(copy).toHaveBeenCalledTimes(1);
  });

  it('counts many articles, and shows the first of them', async () => {
    desk.load.mockResolvedValue(success({ articles: 1_200, versions: [], version: null, language: null }));
    await show();
    expect(screen.getByText(/Cites 1,200 articles/)).toBeTruthy();
    await screen.findByText(/The first 20 of 1,200 are shown/);
    expect(desk.cite.mock.lastCall?.[2]).toBe(20);
    press('Copy');
    await waitFor(() => expect(desk.cite.mock.lastCall?.[2]).toBe(Number.POSITIVE_INFINITY));
    await expectAccessible();
  });

  it('says why nothing can be cited', async () => {
    desk.load.mockResolvedValue(failure('storage-stuck'));
    render(<CiteDialog desk={desk} versionId={null} copy={copy} save={save} onClose={onClose} />);
    expect((await screen.findByRole('alert')).textContent).toContain('The archive does not answer.');
    await expectAccessible();
  });

  it('shows that a style cannot be used, and offers nothing to take along', async () => {
    desk.cite.mockResolvedValue({ fault: 'unusable' });
    await show();
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing could be cited in this style.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy' }).disabled).toBe(true);
    await expectAccessible();
  });

  it('can be dragged out as text, formatted text and a file', async () => {
    await show();
    const result = await screen.findByRole('figure', { name: 'Citation' });
    const data = new Map<string, string>();
    const event = new Event('dragstart', { bubbles: true });
    Object.assign(event, { dataTransfer: { setData: (type: string, text: string) => data.set(type, text) } });
    fireEvent(result, event);
    expect(Object.fromEntries(data)).toEqual({
      'text/plain': 'text in apa',
      'text/html': '<p>html</p>',
      DownloadURL: 'text/plain:moreau2026.txt:data:text/plain;charset=utf-8,all%20in%20apa',
    });
  });
});
