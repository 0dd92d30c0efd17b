import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { rangeInBlock } from '../../components/reader/selected-place.ts';
import { ReadAloud, type ReadAloudState, voicesFor } from '../../lib/platform/read-aloud.ts';
import { browserSynthesiser, type Voice } from '../../lib/platform/speech.ts';
import { markSpoken } from '../../lib/platform/spoken-mark.ts';
import type { SpokenSentence } from './spoken-sentences.ts';

export interface Listening {
  state: ReadAloudState;
  /** Those for the article's language; null: this browser cannot read aloud. */
  voices: readonly Voice[] | null;
  /** Begins at what is in sight. */
  play: () => void;
  pause: () => void;
  resume: () => void;
  stop: () => void;
  step: (by: number) => void;
}

/** Reads an article aloud; silent as soon as the page is left. `drawn` changes whenever the words are drawn anew. */
export function useReadAloud(
  root: RefObject<HTMLElement | null>,
  sentences: readonly SpokenSentence[],
  { language, voice, rate }: { language: string | null; voice: string | null; rate: number },
  drawn: unknown,
): Listening {
  const [state, setState] = useState<ReadAloudState>({ status: 'idle', at: 0 });
  const synthesiser = useMemo(() => browserSynthesiser(), []);
  const player = useMemo(() => (synthesiser === null ? null : new ReadAloud(synthesiser, setState)), [synthesiser]);
  const [voices, setVoices] = useState<readonly Voice[]>(() => synthesiser?.voices() ?? []);
  useEffect(() => synthesiser?.onVoices(() => setVoices(synthesiser.voices())), [synthesiser]);
  const fitting = useMemo(() => voicesFor(voices, language), [voices, language]);
  // One that is gone meanwhile is passed over.
  const chosen = fitting.find(({ id }) => id === voice) ?? fitting[0] ?? null;

  useEffect(() => player?.load(sentences.map(({ text }) => text)), [player, sentences]);
  useEffect(() => player?.set({ language, voice: chosen?.id ?? null, rate }), [player, language, chosen?.id, rate]);
  useEffect(() => {
    if (player === null) return;
    const silence = () => player.stop();
    addEventListener('pagehide', silence);
    return () => {
      removeEventListener('pagehide', silence);
      silence();
    };
  }, [player]);

  const sentence = state.status === 'idle' ? undefined : sentences[state.at];
  useEffect(() => {
    const block = sentence === undefined ? null : blockOf(root.current, sentence.block);
    const range = block === null || sentence === undefined ? null : rangeInBlock(block, sentence.start, sentence.end);
    markSpoken(range);
  }, [sentence, drawn]);
  useEffect(() => {
    if (sentence === undefined) return;
    const block = blockOf(root.current, sentence.block);
    const range = block === null ? null : rangeInBlock(block, sentence.start, sentence.end);
    if (range !== null) keepInView(range);
  }, [sentence]);
  useEffect(() => () => markSpoken(null), []);

  const latest = useRef(sentences);
  latest.current = sentences;
  return {
    state,
    voices: synthesiser === null ? null : fitting,
    play: () => player?.play(firstInSight(root.current, latest.current)),
    pause: () => player?.pause(),
    resume: () => player?.resume(),
    stop: () => player?.stop(),
    step: (by) => player?.step(by),
  };
}

function blockOf(root: HTMLElement | null, key: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-block="${key}"]`) ?? null;
}

/** Pixels at the top and the foot of the window that bars may cover. */
const covered = 96;

/** The first sentence of the first block that is in sight; the headline where the page is at its top, or at its end. */
function firstInSight(root: HTMLElement | null, sentences: readonly SpokenSentence[]): number {
  if (scrollY < covered) return 0;
  const at = sentences.findIndex(({ block }) => {
    const place = blockOf(root, block)?.getBoundingClientRect();
    return place !== undefined && place.top >= covered && place.top < innerHeight - covered;
  });
  return Math.max(0, at);
}

function keepInView(range: Range): void {
  const { top, bottom, height } = range.getBoundingClientRect();
  if (height === 0 || (top >= covered && bottom <= innerHeight - covered)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
}
