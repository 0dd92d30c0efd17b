import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../../../components/search/is-typing.ts';

/** What a key asks for. */
export type KeyAct =
  | { act: 'move'; by: number; extend: boolean }
  | { act: 'first' | 'last' }
  | { act: 'read' | 'original' | 'select' | 'all' | 'clear' | 'save' | 'read-state' | 'tags' | 'collections' }
  | { act: 'cite' | 'trash' | 'help' };

/** Rows that Page Up and Page Down go past. */
const page = 8;

/**
 * The keys of the list, on the whole page but for fields, open dialogs and what the browser or another control does with them.
 * `onAct` answers whether it did something; then the browser does nothing with the key.
 */
export function useListKeys(onAct: (act: KeyAct) => boolean): void {
  const latest = useRef(onAct);
  latest.current = onAct;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return;
      const act = actOf(event);
      if (act !== null && latest.current(act)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function actOf(event: KeyboardEvent): KeyAct | null {
  const { key, target, shiftKey } = event;
  const element = target instanceof Element ? target : null;
  if (isTyping(target)) return null;
  if (event.ctrlKey || event.metaKey) {
    return key.toLowerCase() === 'a' && !event.altKey && !shiftKey ? { act: 'all' } : null;
  }
  if (event.altKey) return null;
  const row = element?.closest('[role="row"]') ?? null;
  switch (key) {
    case 'j':
      return { act: 'move', by: 1, extend: false };
    case 'k':
      return { act: 'move', by: -1, extend: false };
    case '?':
      return { act: 'help' };
    case 'o':
      return { act: 'original' };
    case 'x':
      return { act: 'select' };
    case 's':
      return { act: 'save' };
    case 'u':
      return { act: 'read-state' };
    case 't':
      return { act: 'tags' };
    case 'c':
      return { act: 'collections' };
    case 'C':
      return { act: 'cite' };
    case '#':
    case 'Delete':
      return { act: 'trash' };
    case 'Escape':
      return { act: 'clear' };
  }
  // The rest is for the list alone: elsewhere the page scrolls, and a button is pressed.
  if (row === null) return null;
  switch (key) {
    case 'ArrowDown':
      return { act: 'move', by: 1, extend: shiftKey };
    case 'ArrowUp':
      return { act: 'move', by: -1, extend: shiftKey };
    case 'PageDown':
      return { act: 'move', by: page, extend: shiftKey };
    case 'PageUp':
      return { act: 'move', by: -page, extend: shiftKey };
    case 'Home':
      return { act: 'first' };
    case 'End':
      return { act: 'last' };
    case 'Enter':
      return element === row ? { act: 'read' } : null;
    case ' ':
      return element === row ? { act: 'select' } : null;
    default:
      return null;
  }
}
