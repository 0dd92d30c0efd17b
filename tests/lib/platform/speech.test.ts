import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browserSynthesiser } from '../../../lib/platform/speech.ts';
import { fakeSpeech } from '../../support/fake-speech.ts';

const marit = { voiceURI: 'v1', name: 'Marit', lang: 'nb_NO', localService: true };
const sentence = { text: 'Hei.', language: 'nb', voice: 'v1', rate: 1.3 };
let fake: ReturnType<typeof fakeSpeech>;
const synthesiser = () => browserSynthesiser(fake.scope as unknown as typeof globalThis);

beforeEach(() => {
  vi.useFakeTimers();
  fake = fakeSpeech([marit]);
});
afterEach(() => vi.useRealTimers());

it('is none where the browser has none', () => {
  expect(browserSynthesiser({} as typeof globalThis)).toBeNull();
});

it('names voices with tags that Intl can read, and tells when they come', () => {
  const speaks = synthesiser();
  expect(speaks?.voices()).toEqual([{ id: 'v1', name: 'Marit', language: 'nb-NO', local: true }]);
  const onVoices = vi.fn();
  const stop = speaks?.onVoices(onVoices);
  fake.scope.speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  stop?.();
  fake.scope.speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  expect(onVoices).toHaveBeenCalledTimes(1);
});

it('speaks with the voice and pace that were chosen, and tells of the end once', () => {
  const done = vi.fn();
  synthesiser()?.speak(sentence, done);
  vi.runAllTimers();
  expect(fake.spoken).toMatchObject([{ text: 'Hei.', lang: 'nb_NO', rate: 1.3, voice: marit }]);
  fake.spoken[0]?.onend?.();
  fake.spoken[0]?.onerror?.();
  expect(done.mock.calls).toEqual([['ended']]);
});

it('goes by the language where the voice is gone', () => {
  synthesiser()?.speak({ ...sentence, voice: 'gone' }, () => {});
  vi.runAllTimers();
  expect(fake.spoken).toMatchObject([{ voice: null, lang: 'nb' }]);
});

it('says nothing of what it was silenced in, and speaks nothing that was called off', () => {
  const speaks = synthesiser();
  const done = vi.fn();
  speaks?.speak(sentence, done);
  vi.runAllTimers();
  speaks?.speak({ ...sentence, text: 'Ha det.' }, done);
  fake.spoken[0]?.onerror?.();
  speaks?.cancel();
  vi.runAllTimers();
  expect(done).not.toHaveBeenCalled();
  expect(fake.spoken).toHaveLength(1);
});
