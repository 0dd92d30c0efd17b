import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type ReaderSettings,
  type ReaderStep,
  readerFonts,
  readerSteps,
  readerThemes,
} from '../../lib/article/reader-settings.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { Button } from '../controls/Button.tsx';
import { Choices } from './Choices.tsx';
import styles from './SettingsPanel.module.css';

export interface SettingsPanelProps {
  id: string;
  settings: ReaderSettings;
  onChange: (change: Partial<ReaderSettings>) => void;
  onReset: () => void;
}

/** How the text is set. All of it holds at once: the text below is its own preview. */
export function SettingsPanel({ id, settings, onChange, onReset }: SettingsPanelProps) {
  return (
    <section id={id} class={styles.panel} aria-label={i18n.t('reader.settings.title')}>
      <Choices
        name={i18n.t('reader.settings.theme')}
        choices={readerThemes.map((theme) => ({ value: theme, words: themeWords(theme) }))}
        chosen={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <Choices
        name={i18n.t('reader.settings.font')}
        choices={readerFonts.map((font) => ({ value: font, words: fontWords(font) }))}
        chosen={settings.font}
        onChoose={(font) => onChange({ font })}
      />
      <div class={styles.steps}>
        <Step name="size" words={i18n.t('reader.settings.size')} settings={settings} onChange={onChange} />
        <Step name="width" words={i18n.t('reader.settings.width')} settings={settings} onChange={onChange} />
        <Step name="leading" words={i18n.t('reader.settings.leading')} settings={settings} onChange={onChange} />
      </div>
      <Button look="quiet" onClick={onReset}>
        {i18n.t('reader.settings.reset')}
      </Button>
    </section>
  );
}

interface StepProps extends Pick<SettingsPanelProps, 'settings' | 'onChange'> {
  name: ReaderStep;
  words: string;
}

function Step({ name, words, settings, onChange }: StepProps) {
  const id = useId();
  const { length } = readerSteps[name];
  return (
    <p class={styles.step}>
      <label for={id} class={styles.name}>
        {words}
      </label>
      <input
        id={id}
        type="range"
        class={styles.range}
        min={0}
        max={length - 1}
        step={1}
        value={settings[name]}
        aria-valuetext={i18n.t('reader.settings.step', [String(settings[name] + 1), String(length)])}
        onInput={({ currentTarget }) => onChange({ [name]: Number(currentTarget.value) })}
      />
    </p>
  );
}

function themeWords(theme: ReaderSettings['theme']): string {
  switch (theme) {
    case 'system':
      return i18n.t('reader.settings.themes.system');
    case 'light':
      return i18n.t('reader.settings.themes.light');
    case 'dark':
      return i18n.t('reader.settings.themes.dark');
    case 'sepia':
      return i18n.t('reader.settings.themes.sepia');
    default:
      return assertNever(theme);
  }
}

function fontWords(font: ReaderSettings['font']): string {
  switch (font) {
    case 'serif':
      return i18n.t('reader.settings.fonts.serif');
    case 'sans':
      return i18n.t('reader.settings.fonts.sans');
    case 'easy':
      return i18n.t('reader.settings.fonts.easy');
    default:
      return assertNever(font);
  }
}
