import type { Synthesiser, Voice } from './speech.ts';

/** Where the reading aloud is. */
export interface ReadAloudState {
  /** `failed`: the voice has stopped by itself in the middle of a sentence. */
  status: 'idle' | 'speaking' | 'paused' | 'failed';
  /** Index of the sentence that is spoken, or was last. */
  at: number;
}

export interface ReadAloudOptions {
  language: string | null;
  voice: string | null;
  rate: number;
}

/**
 * Reads sentences aloud, one utterance a sentence. Pausing silences the voice and going on begins the sentence again: to halt a
 * voice within one is not to be relied on in any browser.
 */
export class ReadAloud {
  readonly #synthesiser: Synthesiser;
  readonly #onState: (state: ReadAloudState) => void;
  #sentences: readonly string[] = [];
  #options: ReadAloudOptions = { language: null, voice: null, rate: 1 };
  #state: ReadAloudState = { status: 'idle', at: 0 };

  constructor(synthesiser: Synthesiser, onState: (state: ReadAloudState) => void) {
    this.#synthesiser = synthesiser;
    this.#onState = onState;
  }

  /** Another text, or the same cut anew: ends what is being read. */
  load(sentences: readonly string[]): void {
    this.stop();
    this.#sentences = sentences;
  }

  /** Another voice or pace holds at once: the sentence begins again. */
  set(options: ReadAloudOptions): void {
    const { language, voice, rate } = this.#options;
    this.#options = options;
    if (language === options.language && voice === options.voice && rate === options.rate) return;
    if (this.#state.status === 'speaking') this.#speak(this.#state.at);
  }

  /** Begins at a sentence. */
  play(at = 0): void {
    this.#speak(at);
  }

  pause(): void {
    if (this.#state.status !== 'speaking') return;
    this.#synthesiser.cancel();
    this.#become('paused', this.#state.at);
  }

  resume(): void {
    if (this.#state.status === 'paused' || this.#state.status === 'failed') this.#speak(this.#state.at);
  }

  /** To the sentence so many further on, or back; beyond the ends nowhere. */
  step(by: number): void {
    const { status, at } = this.#state;
    const to = Math.min(Math.max(at + by, 0), this.#sentences.length - 1);
    if (to < 0) return;
    if (status === 'speaking') this.#speak(to);
    else if (status !== 'idle') this.#become('paused', to);
  }

  stop(): void {
    this.#synthesiser.cancel();
    this.#become('idle', 0);
  }

  #speak(at: number): void {
    const text = this.#sentences[at];
    if (text === undefined) {
      this.stop();
      return;
    }
    this.#become('speaking', at);
    this.#synthesiser.speak({ text, ...this.#options }, (how) => {
      if (how === 'failed') this.#become('failed', at);
      else this.#speak(at + 1);
    });
  }

  #become(status: ReadAloudState['status'], at: number): void {
    if (this.#state.status === status && this.#state.at === at) return;
    this.#state = { status, at };
    this.#onState(this.#state);
  }
}

/**
 * The voices for a language, those of its own region first. Voices that need a network are left out. All local ones, where the
 * article states no language.
 */
export function voicesFor(voices: readonly Voice[], language: string | null): Voice[] {
  const local = voices.filter((voice) => voice.local);
  const wanted = localeOf(language);
  if (wanted === null) return local;
  const same = local.filter((voice) => localeOf(voice.language)?.language === wanted.language);
  const isNear = (voice: Voice) => localeOf(voice.language)?.region === wanted.region;
  return [...same.filter(isNear), ...same.filter((voice) => !isNear(voice))];
}

function localeOf(tag: string | null): Intl.Locale | null {
  try {
    return tag === null ? null : new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
