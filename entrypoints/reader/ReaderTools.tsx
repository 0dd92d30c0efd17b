import { useId } from 'preact/hooks';
import { KeyHelp } from '../../components/reader/KeyHelp.tsx';
import { ListenBar } from '../../components/reader/ListenBar.tsx';
import { ReaderBar } from '../../components/reader/ReaderBar.tsx';
import { SettingsPanel } from '../../components/reader/SettingsPanel.tsx';
import type { ReaderSettings } from '../../lib/article/reader-settings.ts';
import type { ReadingMarks } from './reading-marks.ts';
import type { Listening } from './use-read-aloud.ts';

/** What the bar opens. */
export type ReaderTool = 'settings' | 'listen' | 'keys' | 'cite';

export interface ReaderToolsProps {
  open: ReaderTool | null;
  onOpen: (tool: ReaderTool | null) => void;
  marks: { savedAt: number | null; readAt: number | null };
  reading: ReadingMarks;
  settings: ReaderSettings;
  onSettings: (change: Partial<ReaderSettings>) => void;
  onResetSettings: () => void;
  listening: Listening;
  /** How many sentences there are to be read aloud. */
  sentences: number;
  language: string | null;
  onHighlight: () => void;
  onExport: () => void;
  onHandOver: () => void;
  /** How far the text has been read: 0 to 1. */
  progress: number;
}

/** The bar with what it opens. */
export function ReaderTools(props: ReaderToolsProps) {
  const { open, onOpen, marks, reading, settings, onSettings, listening, language } = props;
  const ids = { settings: useId(), listen: useId() };
  const opener = (tool: 'settings' | 'listen') => ({
    open: open === tool,
    id: ids[tool],
    onToggle: () => onOpen(open === tool ? null : tool),
  });
  const { state } = listening;
  const key = voiceKey(language);
  return (
    <ReaderBar
      saved={marks.savedAt !== null}
      onSave={reading.save}
      read={marks.readAt !== null}
      onRead={marks.savedAt === null ? null : reading.read}
      settings={opener('settings')}
      listen={opener('listen')}
      onHighlight={props.onHighlight}
      onCite={() => onOpen('cite')}
      onExport={props.onExport}
      onHandOver={props.onHandOver}
      onPrint={() => print()}
      onKeys={() => onOpen('keys')}
      progress={props.progress}
    >
      {open === 'settings' && (
        <SettingsPanel id={ids.settings} settings={settings} onChange={onSettings} onReset={props.onResetSettings} />
      )}
      {open === 'listen' && (
        <ListenBar
          id={ids.listen}
          status={state.status}
          at={state.at + 1}
          count={props.sentences}
          voices={listening.voices}
          voice={settings.voices[key] ?? null}
          rate={settings.rate}
          language={language}
          onPlay={listening.play}
          onPause={listening.pause}
          onResume={listening.resume}
          onStop={listening.stop}
          onStep={listening.step}
          onRate={(rate) => onSettings({ rate })}
          onVoice={(id) => onSettings({ voices: { ...settings.voices, [key]: id } })}
        />
      )}
      {open === 'keys' && <KeyHelp onClose={() => onOpen(null)} />}
    </ReaderBar>
  );
}

/** Under which name the voice for a language is kept: the language without its region; empty where none is stated. */
export function voiceKey(language: string | null): string {
  try {
    return language === null ? '' : new Intl.Locale(language).language;
  } catch {
    return '';
  }
}
