/** A voice of this machine. */
export interface Voice {
  /** The same as long as the voice is there. */
  id: string;
  name: string;
  /** BCP 47. */
  language: string;
  /** Whether it speaks without a network. Others are never used: the text would leave the machine. */
  local: boolean;
}

/** One sentence to be spoken. */
export interface Utterance {
  text: string;
  /** BCP 47, or null where the article states none. */
  language: string | null;
  /** Id of the voice; null: what the machine takes for the language. */
  voice: string | null;
  /** 1 is the voice's own pace. */
  rate: number;
}

/** What speaks. */
export interface Synthesiser {
  voices(): readonly Voice[];
  /** Calls back when voices have come or gone, until the returned function is called. */
  onVoices(callback: () => void): () => void;
  /** Speaks this in place of whatever is being spoken; `done` is called once, unless it is silenced before. */
  speak(utterance: Utterance, done: (how: 'ended' | 'failed') => void): void;
  /** Silences it. */
  cancel(): void;
}

/**
 * The browser's own synthesiser; null where it has none. One utterance is one sentence: Chromium falls silent in the middle of
 * utterances of more than a quarter of a minute.
 */
export function browserSynthesiser(scope: typeof globalThis = globalThis): Synthesiser | null {
  const speech = scope.speechSynthesis;
  if (speech === undefined || typeof scope.SpeechSynthesisUtterance !== 'function') return null;
  // Kept while it is spoken: an utterance that nobody holds is thrown away with its events.
  let current: SpeechSynthesisUtterance | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    current = null;
    clearTimeout(waiting);
    speech.cancel();
  };
  return {
    voices: () =>
      speech.getVoices().map(({ voiceURI, name, lang, localService }) => ({
        id: voiceURI,
        name,
        language: tagOf(lang),
        local: localService,
      })),
    onVoices(callback) {
      speech.addEventListener('voiceschanged', callback);
      return () => speech.removeEventListener('voiceschanged', callback);
    },
    cancel,
    speak({ text, language, voice, rate }, done) {
      cancel();
      const utterance = new scope.SpeechSynthesisUtterance(text);
      utterance.voice = speech.getVoices().find(({ voiceURI }) => voiceURI === voice) ?? null;
      utterance.lang = utterance.voice?.lang ?? language ?? '';
      utterance.rate = rate;
      const finish = (how: 'ended' | 'failed') => () => {
        if (current !== utterance) return;
        current = null;
        done(how);
      };
      utterance.onend = finish('ended');
      utterance.onerror = finish('failed');
      current = utterance;
      // What is spoken right after a cancelling is lost in some browsers.
      waiting = setTimeout(() => {
        if (current === utterance) speech.speak(utterance);
      });
    },
  };
}

/** Android writes "en_GB". */
function tagOf(language: string): string {
  return language.replaceAll('_', '-');
}
