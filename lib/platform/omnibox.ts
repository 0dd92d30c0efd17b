import { browser } from 'wxt/browser';

/** A stretch of a suggestion: plain, what was searched for, or less than the rest. */
export interface SuggestionRun {
  text: string;
  look: 'plain' | 'match' | 'dim';
}

/** A line below the address bar. */
export interface Suggestion {
  /** What is entered when it is chosen; each its own. */
  content: string;
  runs: readonly SuggestionRun[];
}

/** Where the reader wants what was entered: the browser's own word for it. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

export interface OmniboxDuty {
  /** The reader has written the keyword, and nothing behind it yet. */
  onStarted: () => void;
  /** The reader has written behind the keyword. `suggest` may be called once, later; of an older text it does nothing. */
  onTyped: (text: string, suggest: (suggestions: Suggestion[]) => void) => void;
  /** Enter was pressed on the text, or on a suggestion with that content. */
  onEntered: (text: string, disposition: Disposition) => void;
}

/** Listens to what is written in the address bar behind the keyword. Must be called before anything is waited for. */
export function listenToAddressBar({ onStarted, onTyped, onEntered }: OmniboxDuty): void {
  browser.omnibox.onInputStarted.addListener(onStarted);
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    onTyped(text, (suggestions) =>
      suggest(suggestions.map(({ content, runs }) => ({ content, description: description(runs) }))),
    );
  });
  browser.omnibox.onInputEntered.addListener(onEntered);
}

/** What the first line says: what happens on Enter without choosing. */
export async function sayFirstLine(runs: readonly SuggestionRun[]): Promise<void> {
  await browser.omnibox.setDefaultSuggestion({ description: description(runs) });
}

/** Opens a page of the extension where the reader wants it. */
export async function openAt(path: string, disposition: Disposition): Promise<void> {
  const url = browser.runtime.getURL(path as '/library.html');
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Chromium reads a small XML, Firefox plain text. */
export function description(runs: readonly SuggestionRun[], asMarkup = import.meta.env.BROWSER !== 'firefox'): string {
  return runs
    .map(({ text, look }) => {
      const plain = text.replace(notShown, ' ');
      if (!asMarkup) return plain;
      const escaped = plain.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
      return look === 'plain' || escaped === '' ? escaped : `<${look}>${escaped}</${look}>`;
    })
    .join('');
}

/** What XML cannot hold, and white space that would break the line. */
const notShown = /[\p{Cc}\p{Cs}\ufffe\uffff\s]+/gu;
