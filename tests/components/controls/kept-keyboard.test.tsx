import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useEffect, useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { Button } from '../../../components/controls/Button.tsx';
import { useKeptKeyboard } from '../../../components/controls/kept-keyboard.ts';
import { Toast, type ToastNotice } from '../../../components/controls/Toast.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const rows = ['Ferry', 'Harbour', 'Lighthouse'];

function Rows() {
  useKeptKeyboard();
  const [left, setLeft] = useState(rows);
  const [notice, setNotice] = useState<ToastNotice | null>(null);
  return (
    <>
      <main>
        <h1>Stories</h1>
        <ul>
          {left.map((row) => (
            <li key={row}>
              <h2>{row}</h2>
              <Button onClick={() => {}}>Open</Button>
              <Button
                label={`Delete: ${row}`}
                onClick={() => {
                  setLeft(left.filter((one) => one !== row));
                  setNotice({ text: 'Deleted.', undo: () => setLeft(left) });
                }}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
      </main>
      <footer>
        <a href="/elsewhere">Elsewhere</a>
      </footer>
      <Toast notice={notice} onDismiss={() => setNotice(null)} />
    </>
  );
}

/** As by the keyboard: it stands on the button, and presses it. */
function press(name: string): void {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

const keyboardOn = (name: string) =>
  waitFor(() => {
    const at = document.activeElement;
    expect(at?.getAttribute('aria-label') ?? at?.textContent).toBe(name);
  });

test('when a row goes, the keyboard is on the same button of the next, then of the one before', async () => {
  render(<Rows />);
  press('Delete: Harbour');
  await keyboardOn('Delete: Lighthouse');
  press('Delete: Lighthouse');
  await keyboardOn('Delete: Ferry');
  await expectAccessible();
});

test('when the last row goes, it is on the heading above', async () => {
  render(<Rows />);
  for (const row of rows) {
    press(`Delete: ${row}`);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  }
  await keyboardOn('Stories');
});

test('after a notice it is back where it was, and on what took that place', async () => {
  render(<Rows />);
  press('Delete: Ferry');
  await keyboardOn('Delete: Harbour');
  press('Undo');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  await keyboardOn('Delete: Harbour');
});

/** Is done in a moment. */
function Reading({ onRead }: { onRead: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onRead, 20);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section>
      <h2>Reading</h2>
    </section>
  );
}

function Views() {
  useKeptKeyboard();
  const [view, setView] = useState('choice');
  return (
    <main>
      <h1>Import</h1>
      {view === 'choice' && <Button onClick={() => setView('reading')}>Choose files</Button>}
      {view === 'reading' && <Reading onRead={() => setView('preview')} />}
      {view === 'preview' && (
        <section>
          <h2>What will happen</h2>
          <Button onClick={() => setView('choice')}>Not now</Button>
        </section>
      )}
      <section>
        <h2>Formats</h2>
      </section>
    </main>
  );
}

test('when a view follows upon another, it is on the heading of the new one, and on the button that is there again', async () => {
  render(<Views />);
  press('Choose files');
  await keyboardOn('What will happen');
  press('Not now');
  await keyboardOn('Choose files');
});

test('what the reader has left is not gone back to', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  render(<Rows />);
  const button = screen.getByRole('button', { name: 'Delete: Ferry' });
  button.focus();
  button.blur();
  await Promise.resolve();
  fireEvent.click(button);
  await vi.waitFor(() => expect(screen.queryByText('Ferry')).toBeNull());
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(document.activeElement).toBe(document.body);
});

function Work() {
  useKeptKeyboard();
  const [working, setWorking] = useState(false);
  return (
    <>
      <Button disabled={working} onClick={() => setWorking(true)}>
        Count
      </Button>
      <Button onClick={() => setWorking(false)}>Counted</Button>
    </>
  );
}

test('a button that is barred while it works has the keyboard again afterwards', async () => {
  render(<Work />);
  press('Count');
  const count = screen.getByRole<HTMLButtonElement>('button', { name: 'Count' });
  await waitFor(() => expect(count.disabled).toBe(true));
  // As browsers do with what can no longer be focused; this one leaves the keyboard there.
  count.disabled = false;
  count.blur();
  count.disabled = true;
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
  fireEvent.click(screen.getByRole('button', { name: 'Counted' }));
  await keyboardOn('Count');
});
