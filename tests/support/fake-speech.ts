/** One utterance as a browser makes it. */
export class FakeUtterance {
  voice: unknown = null;
  lang = '';
  rate = 1;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Voices as a browser lists them. */
export interface FakeVoice {
  voiceURI: string;
  name: string;
  lang: string;
  localService: boolean;
}

/** What a browser has to speak with: it notes what it is told to speak, and says nothing. */
export function fakeSpeech(voices: FakeVoice[]) {
  const spoken: FakeUtterance[] = [];
  let speaking: FakeUtterance | null = null;
  const speechSynthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: FakeUtterance) => {
      spoken.push(utterance);
      speaking = utterance;
    },
    cancel: () => {
      speaking = null;
    },
  });
  return {
    scope: { speechSynthesis, SpeechSynthesisUtterance: FakeUtterance },
    spoken,
    /** What is being spoken; null: it is silent. */
    speaking: () => speaking?.text ?? null,
    /** The sentence comes to its end. */
    end: () => {
      const ended = speaking;
      speaking = null;
      ended?.onend?.();
    },
  };
}
