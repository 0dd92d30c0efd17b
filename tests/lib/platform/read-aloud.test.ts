import { beforeEach, describe, expect, it } from 'vitest';
import { ReadAloud, type ReadAloudState, voicesFor } from '../../../lib/platform/read-aloud.ts';
import type { Synthesiser, Utterance, Voice } from '../../../lib/platform/speech.ts';

/** A synthesiser that speaks when a test says so. */
class FakeSynthesiser implements Synthesiser {
  spoken: Utterance[] = [];
  cancelled = 0;
  #done: ((how: 'ended' | 'failed') => void) | null = null;

  voices = () => [];
  onVoices = () => () => {};
  speak(utterance: Utterance, done: (how: 'ended' | 'failed') => void): void {
    this.spoken.push(utterance);
    this.#done = done;
  }
  cancel(): void {
    this.cancelled += 1;
    this.#done = null;
  }
  /** The sentence comes to its end. */
  end(how: 'ended' | 'failed' = 'ended'): void {
    const done = this.#done;
    this.#done = null;
    done?.(how);
  }
}

let voice: FakeSynthesiser;
let states: ReadAloudState[];
let player: ReadAloud;
const said = () => voice.spoken.map(({ text }) => text);
const state = () => states.at(-1);

beforeEach(() => {
  voice = new FakeSynthesiser();
  states = [];
  player = new ReadAloud(voice, (one) => states.push(one));
  player.load(['One.', 'Two.', 'Three.']);
});

describe('reading aloud', () => {
  it('goes from sentence to sentence, and is silent at the end', () => {
    player.play();
    for (let sentence = 0; sentence < 3; sentence += 1) voice.end();
    expect(said()).toEqual(['One.', 'Two.', 'Three.']);
    expect(state()).toEqual({ status: 'idle', at: 0 });
  });

  it('begins in the middle, and nowhere behind the end', () => {
    player.play(2);
    expect(said()).toEqual(['Three.']);
    player.play(7);
    expect(state()).toEqual({ status: 'idle', at: 0 });
  });

  it('pauses, and begins the sentence again', () => {
    player.play();
    voice.end();
    player.pause();
    expect(state()).toEqual({ status: 'paused', at: 1 });
    voice.end();
    expect(said()).toEqual(['One.', 'Two.']);
    player.resume();
    expect(said()).toEqual(['One.', 'Two.', 'Two.']);
  });

  it('goes on and back by sentences, no further than the text', () => {
    player.play();
    player.step(1);
    player.step(9);
    player.step(-1);
    expect(said()).toEqual(['One.', 'Two.', 'Three.', 'Two.']);
    player.pause();
    player.step(-9);
    expect(state()).toEqual({ status: 'paused', at: 0 });
    expect(said()).toHaveLength(4);
    player.stop();
    player.step(1);
    expect(state()).toEqual({ status: 'idle', at: 0 });
  });

  it('takes another pace or voice at once, and the same one not', () => {
    player.set({ language: 'en', voice: null, rate: 1 });
    player.play();
    player.set({ language: 'en', voice: null, rate: 1 });
    expect(said()).toHaveLength(1);
    player.set({ language: 'en', voice: 'v', rate: 1.5 });
    expect(voice.spoken.at(-1)).toEqual({ text: 'One.', language: 'en', voice: 'v', rate: 1.5 });
  });

  it('says when the voice has stopped by itself, and goes on from there', () => {
    player.play(1);
    voice.end('failed');
    expect(state()).toEqual({ status: 'failed', at: 1 });
    player.resume();
    expect(said()).toEqual(['Two.', 'Two.']);
  });

  it('is silent when another text comes, and without any text', () => {
    player.play();
    player.load([]);
    expect(voice.cancelled).toBeGreaterThan(0);
    expect(state()).toEqual({ status: 'idle', at: 0 });
    player.play();
    player.step(1);
    player.resume();
    player.pause();
    expect(said()).toEqual(['One.']);
  });
});

describe('voices for a language', () => {
  const one = (id: string, language: string, local = true): Voice => ({ id, name: id, language, local });
  const all = [one('us', 'en-US'), one('gb', 'en-GB'), one('de', 'de-DE'), one('net', 'en-GB', false)];

  it('are those of the language, its own region first; none that needs a network', () => {
    expect(voicesFor(all, 'en-GB').map(({ id }) => id)).toEqual(['gb', 'us']);
    expect(voicesFor(all, 'en').map(({ id }) => id)).toEqual(['us', 'gb']);
    expect(voicesFor(all, 'fi')).toEqual([]);
  });

  it('are all local ones where the article states no language, or none that can be read', () => {
    for (const language of [null, 'no tag at all']) {
      expect(voicesFor(all, language).map(({ id }) => id)).toEqual(['us', 'gb', 'de']);
    }
  });
});
