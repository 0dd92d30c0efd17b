import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { NoteActions } from '../../../components/corrections/note-actions.ts';
import { ReaderNoteItem } from '../../../components/corrections/ReaderNoteItem.tsx';
import { ReaderNotes } from '../../../components/corrections/ReaderNotes.tsx';
import { kindsToChoose, type ReaderNote } from '../../../lib/article/reader-notes.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

function noteOf(text: string, over: Partial<ReaderNote> = {}): ReaderNote {
  return { id: text, correction: correctionNote({ text }), by: 'publisher', dismissed: false, ...over };
}

function actionSpies() {
  const spies = { onDismiss: vi.fn(), onMark: vi.fn(), onUnmark: vi.fn(), onKind: vi.fn() };
  return spies satisfies NoteActions;
}

const named = (name: RegExp) => screen.getByRole('button', { name });

describe('a note', () => {
  function draw(note: ReaderNote, actions: NoteActions | null) {
    return render(<ReaderNoteItem note={note} language="en" onShowInPage={() => {}} actions={actions} />);
  }

  test('that was found can be dismissed; a screen reader hears which', async () => {
    const actions = actionSpies();
    const note = noteOf('The depth was misstated.');
    draw(note, actions);
    fireEvent.click(named(/^Not a correction note: The depth was misstated\.$/));
    expect(actions.onDismiss).toHaveBeenCalledExactlyOnceWith(note, true);
    expect(screen.queryByRole('combobox')).toBeNull();
    await expectAccessible();
  });

  test('of an update is called one when it is dismissed', () => {
    draw(noteOf('', { correction: correctionNote({ kind: 'update', text: 'Adds comment.' }) }), actionSpies());
    expect(named(/^Not an update note: Adds comment\.$/)).toBeTruthy();
  });

  test('that stands in the metadata only can be dismissed too', () => {
    draw(noteOf('', { correction: correctionNote({ position: 'metadata' }) }), actionSpies());
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  test('that was marked by hand says so, has its kind chosen, and is taken away', async () => {
    const actions = actionSpies();
    const note = noteOf('We had it wrong.', {
      by: 'reader',
      correction: correctionNote({ text: 'We had it wrong.', from: 'reader', position: 'inline' }),
    });
    const { container } = draw(note, actions);
    expect(container.textContent).toContain('Marked by you');
    expect(container.textContent).not.toContain('Stood within');
    const kinds = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind of note' });
    expect(kinds.value).toBe('correction');
    expect([...kinds.options].map(({ value }) => value)).toEqual([...kindsToChoose]);
    fireEvent.change(kinds, { target: { value: 'retraction' } });
    expect(actions.onKind).toHaveBeenCalledExactlyOnceWith(note, 'retraction');
    fireEvent.click(named(/^Remove the mark: We had it wrong\.$/));
    expect(actions.onUnmark).toHaveBeenCalledExactlyOnceWith(note);
    expect(named(/^Show in page$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Not a/ })).toBeNull();
    await expectAccessible();
  });

  test('of an article that is not kept offers nothing to be kept', () => {
    draw(noteOf('The depth was misstated.'), null);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Show in page']);
  });
});

describe('the reader’s part', () => {
  function draw(notes: readonly ReaderNote[], actions: NoteActions | null, acted = { current: false }) {
    const drawn = (given: readonly ReaderNote[]) => (
      <ReaderNotes notes={given} language="en" actions={actions} acted={acted} />
    );
    const { rerender, container } = render(drawn(notes));
    return { container, acted, redraw: (given: readonly ReaderNote[]) => rerender(drawn(given)) };
  }

  test('lists what was dismissed, folded, with the way back', async () => {
    const actions = actionSpies();
    const [shown, one, two] = [
      noteOf('first'),
      noteOf('second', { dismissed: true }),
      noteOf('third', { dismissed: true }),
    ];
    draw([shown, one, two], actions);
    const fold = document.querySelector('details');
    expect(fold?.open).toBe(false);
    expect(fold?.querySelector('summary')?.textContent).toBe('2 notes dismissed by you');
    expect([...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual([
      'second',
      'third',
    ]);
    if (fold) fold.open = true;
    fireEvent.click(named(/^Show again: third$/));
    expect(actions.onDismiss).toHaveBeenCalledExactlyOnceWith(two, false);
    await expectAccessible();
  });

  test('has no fold where nothing was dismissed, and marks what is selected', async () => {
    const actions = actionSpies();
    draw([noteOf('first')], actions);
    expect(document.querySelector('details')).toBeNull();
    fireEvent.click(named(/^Mark selected text as a correction note$/));
    expect(actions.onMark).toHaveBeenCalledOnce();
    await expectAccessible();
  });

  test('says why nothing can be done where nothing is kept', async () => {
    draw([noteOf('first')], null);
    expect(document.body.textContent).toContain('since nothing of this page is kept');
    expect(screen.queryByRole('button')).toBeNull();
    await expectAccessible();
  });

  test('takes the focus that went away with a note, and no other', () => {
    const away = [noteOf('first', { dismissed: true })];
    const { redraw, acted } = draw([noteOf('first')], actionSpies());
    redraw(away);
    expect(document.activeElement).toBe(document.body);
    redraw([noteOf('first')]);
    acted.current = true;
    redraw(away);
    expect(document.activeElement?.textContent).toBe('1 note dismissed by you');
    (document.activeElement as HTMLElement).blur();
    acted.current = true;
    redraw([noteOf('first')]);
    expect(document.activeElement).toBe(named(/^Mark selected text/));
  });

  test('is told in a language from right to left', async () => {
    speak('ar');
    draw([noteOf('first', { dismissed: true })], actionSpies());
    expect(document.querySelector('summary')?.textContent).toBe('ملاحظة واحدة استبعدتها');
    await expectAccessible();
  });
});
