import { waitFor } from '../../scripts/browsers/wait-for.ts';

/** Runs an expression in the panel's document, where `document` is at hand, and answers it as text. */
export type RunInPanel = (expression: string) => Promise<string>;

/**
 * The open side panel as a reader uses it: what it shows, its buttons by the words on them, its fields by their labels.
 * The same for Chromium's panel and Firefox's sidebar, which are reached in different ways. Everything waits until it
 * is there.
 */
export class Panel {
  readonly #run: RunInPanel;

  constructor(run: RunInPanel) {
    this.#run = run;
  }

  /** All visible text in one line and small letters. */
  async text(): Promise<string> {
    return fold(await this.#run('document.body ? document.body.innerText : ""'));
  }

  /** Waits until every one of the facts is shown at the same time. */
  async shows(...facts: string[]): Promise<void> {
    let missing = facts;
    let text = '';
    await waitFor('the panel', async () => {
      text = await this.text();
      missing = facts.filter((fact) => !text.includes(fold(fact)));
      return missing.length === 0;
    }).catch(() => {
      throw new Error(`The panel does not show "${missing.join('", "')}". It shows:\n${text}`);
    });
  }

  /** Presses the first button whose name is, or begins with, these words. */
  async press(name: string): Promise<void> {
    await this.#act(`the button "${name}"`, pressButton, name);
  }

  /** Whether the button with this name is pressed in (`aria-pressed`); null when there is no such button. */
  async pressed(name: string): Promise<boolean | null> {
    const state = await this.#call(buttonState, name);
    return state === 'none' ? null : state === 'true';
  }

  /** Writes into the field with this label and leaves it with Enter, as a reader who is done. */
  async write(label: string, text: string): Promise<void> {
    await this.#act(`the field "${label}"`, writeField, label, text);
  }

  /** Chooses an option of the list with this name (`aria-label`), by its words. */
  async choose(name: string, option: string): Promise<void> {
    await this.#act(`the option "${option}" of "${name}"`, chooseOption, name, option);
  }

  /** What stands in the field with this label. */
  async field(label: string): Promise<string> {
    return this.#call(readField, label);
  }

  /** Opens a fold (`details`) by its title. */
  async unfold(title: string): Promise<void> {
    await this.#act(`the fold "${title}"`, openFold, title);
  }

  /** Anything else, in the panel's document. */
  run(expression: string): Promise<string> {
    return this.#run(expression);
  }

  #call(action: (document: Document, ...words: string[]) => string, ...words: string[]): Promise<string> {
    return this.#run(`(${action})(document, ...${JSON.stringify(words)})`);
  }

  async #act(what: string, action: (document: Document, ...words: string[]) => string, ...words: string[]) {
    await waitFor(what, async () => (await this.#call(action, ...words)) === 'done');
  }
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').toLowerCase();
}

// The functions below are sent into the panel as text: each must stand alone.

function pressButton(document: Document, name?: string): string {
  const buttons = [...document.querySelectorAll('button')];
  const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
  const found =
    buttons.find((button) => nameOf(button) === name) ??
    buttons.find((button) => nameOf(button).startsWith(name ?? ''));
  found?.click();
  return found ? 'done' : '';
}

function buttonState(document: Document, name?: string): string {
  const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
  const found = [...document.querySelectorAll('button')].find((button) => nameOf(button) === name);
  return found ? String(found.getAttribute('aria-pressed') === 'true') : 'none';
}

function writeField(document: Document, label?: string, text?: string): string {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  const field = document.getElementById(found?.htmlFor ?? '');
  const view = document.defaultView;
  if (field === null || view === null || !('value' in field)) return '';
  field.focus();
  field.value = text;
  field.dispatchEvent(new view.Event('input', { bubbles: true }));
  return 'done';
}

function chooseOption(document: Document, name?: string, words?: string): string {
  const list = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  const view = document.defaultView;
  const option = [...(list?.options ?? [])].find(({ textContent }) => textContent?.trim() === words);
  if (list === null || view === null || option === undefined) return '';
  list.value = option.value;
  list.dispatchEvent(new view.Event('change', { bubbles: true }));
  return 'done';
}

function readField(document: Document, label?: string): string {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  const field = document.getElementById(found?.htmlFor ?? '');
  return field !== null && 'value' in field ? String(field.value) : '';
}

function openFold(document: Document, title?: string): string {
  const folds = [...document.querySelectorAll('details')];
  const found = folds.find((one) =>
    one
      .querySelector('summary')
      ?.textContent?.trim()
      .startsWith(title ?? ''),
  );
  if (found) found.open = true;
  return found ? 'done' : '';
}
