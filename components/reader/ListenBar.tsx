import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatLanguage } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ListenBar.module.css';

export interface ListenBarProps {
  id: string;
  status: 'idle' | 'speaking' | 'paused' | 'failed';
  /** Which sentence, counted from 1, of how many. */
  at: number;
  count: number;
  /** Those for the article's language; null: the browser cannot read aloud. */
  voices: readonly { id: string; name: string }[] | null;
  voice: string | null;
  rate: number;
  language: string | null;
  onPlay: () => void;
  onPause: () => void;
  onResume: () => void;
  onStop: () => void;
  onStep: (by: number) => void;
  onRate: (rate: number) => void;
  onVoice: (id: string) => void;
}

const rates = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2];

/** Reading aloud: begin and halt, from sentence to sentence, at which pace and by which voice; or why it cannot be done. */
export function ListenBar(props: ListenBarProps) {
  const { id, status, at, count, voices, voice, rate, language } = props;
  const why = whyNot(voices, language);
  return (
    <section id={id} class={styles.listen} aria-label={i18n.t('reader.listen.title')}>
      {why === null ? <Player {...props} /> : <p class={styles.told}>{why}</p>}
      {why === null && (
        <>
          <Choice
            name={i18n.t('reader.listen.rate')}
            value={String(rate)}
            options={rates.map((one) => ({
              value: String(one),
              words: i18n.t('reader.listen.rateOf', [new Intl.NumberFormat(readerLocale()).format(one)]),
            }))}
            onChoose={(value) => props.onRate(Number(value))}
          />
          {voices !== null && voices.length > 1 && (
            <Choice
              name={i18n.t('reader.listen.voice')}
              value={voices.some((one) => one.id === voice) ? (voice ?? '') : ''}
              options={[
                { value: '', words: i18n.t('reader.listen.anyVoice') },
                ...voices.map((one) => ({ value: one.id, words: one.name })),
              ]}
              onChoose={props.onVoice}
            />
          )}
        </>
      )}
      {status !== 'idle' && (
        <p class={styles.told}>
          {status === 'failed'
            ? i18n.t('reader.listen.failed')
            : i18n.t('reader.listen.position', [String(at), String(count)])}
        </p>
      )}
    </section>
  );
}

function Player({ status, onPlay, onPause, onResume, onStop, onStep }: ListenBarProps) {
  const idle = status === 'idle';
  return (
    <div class={styles.player}>
      {idle && <Button onClick={onPlay}>{i18n.t('reader.listen.play')}</Button>}
      {status === 'speaking' && <Button onClick={onPause}>{i18n.t('reader.listen.pause')}</Button>}
      {(status === 'paused' || status === 'failed') && (
        <Button onClick={onResume}>{i18n.t('reader.listen.resume')}</Button>
      )}
      <Button look="quiet" disabled={idle} onClick={() => onStep(-1)}>
        {i18n.t('reader.listen.previous')}
      </Button>
      <Button look="quiet" disabled={idle} onClick={() => onStep(1)}>
        {i18n.t('reader.listen.next')}
      </Button>
      <Button look="quiet" disabled={idle} onClick={onStop}>
        {i18n.t('reader.listen.stop')}
      </Button>
    </div>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  options: readonly { value: string; words: string }[];
  onChoose: (value: string) => void;
}

function Choice({ name, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <span class={styles.choice}>
      <label for={id} class={styles.name}>
        {name}
      </label>
      <select
        id={id}
        class={styles.select}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Why nothing can be read aloud; null: it can. */
function whyNot(voices: ListenBarProps['voices'], language: string | null): string | null {
  if (voices === null) return i18n.t('reader.listen.unsupported');
  if (voices.length > 0) return null;
  if (language === null) return i18n.t('reader.listen.noVoiceAtAll');
  return i18n.t('reader.listen.noVoice', [formatLanguage(language, readerLocale())]);
}
