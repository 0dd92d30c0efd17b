import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportChoice, ScopeChoice } from '../../lib/article/export-format.ts';
import type { ExportSettings } from '../../lib/article/export-settings.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ExportDialog.module.css';
import { ExportOptionsPart } from './ExportOptionsPart.tsx';
import type { ExportSetup } from './export-desk.ts';
import { exportOptions } from './export-words.ts';
import { FormatChooser } from './FormatChooser.tsx';
import { formatTraits, scopeWords } from './format-words.ts';
import { ObsidianPart } from './ObsidianPart.tsx';

export interface ExportDialogProps {
  /** What can be exported from here; one at least. The first is meant until another is chosen. */
  scopes: readonly ScopeChoice[];
  setup: ExportSetup;
  /** How far the work is; null: none goes on. */
  progress: { done: number; total: number } | null;
  templatesHref: string;
  /** The choice is remembered whatever is done with it. */
  onSettings: (settings: ExportSettings) => void;
  onExport: (choice: ExportChoice) => void;
  /** Null where there is more than one article, or none to be handed over. */
  onObsidian: ((choice: ExportChoice, vault: string) => void) | null;
  onStop: () => void;
  onClose: () => void;
}

/** Exports articles: which, in which format, with what in them. */
export function ExportDialog({ scopes, setup, progress, templatesHref, ...on }: ExportDialogProps) {
  const [settings, setSettings] = useState(() => sound(setup));
  const [at, setAt] = useState(0);
  const scope = scopes[at] ?? scopes[0];
  const change = (part: Partial<ExportSettings>) => {
    const next = { ...settings, ...part };
    setSettings(next);
    on.onSettings(next);
  };
  if (scope === undefined) return null;
  const traits = formatTraits[settings.format];
  const template = setup.templates.find(({ id }) => id === settings.template) ?? null;
  const choice: ExportChoice = {
    scope: scope.scope,
    format: settings.format,
    options: exportOptions(settings, traits.options.includes('template') ? template : null, scope.version),
  };
  const isOne = scope.scope === 'article' || scope.scope === 'version' || scope.count === 1;
  return (
    <Dialog title={i18n.t('exporting.title')} onClose={on.onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (progress === null) on.onExport(choice);
        }}
      >
        <ScopePart scopes={scopes} at={at} onChoose={setAt} />
        <FormatChooser formats={setup.formats} chosen={settings.format} onChoose={(format) => change({ format })}>
          {traits.options.length > 0 && (
            <ExportOptionsPart
              options={traits.options}
              settings={settings}
              templates={setup.templates}
              templatesHref={templatesHref}
              onChange={change}
            />
          )}
          {isOne && settings.format === 'markdown' && on.onObsidian !== null && (
            <ObsidianPart
              vault={settings.vault}
              onVault={(vault) => change({ vault })}
              onOpen={(vault) => on.onObsidian?.(choice, vault)}
            />
          )}
        </FormatChooser>
        <div class={styles.foot}>
          {progress === null ? (
            <p class={styles.made}>{madeWords(scope, traits.many, isOne)}</p>
          ) : (
            <>
              <ProgressBar label={i18n.t('exporting.working')} done={progress.done} total={progress.total} />
              <p class={styles.made} role="status">
                {i18n.t('exporting.progress', [count(progress.done), count(progress.total)])}
              </p>
            </>
          )}
          <p class={styles.buttons}>
            {progress === null ? (
              <Button onClick={() => on.onExport(choice)} disabled={scope.count === 0}>
                {i18n.t('exporting.start')}
              </Button>
            ) : (
              <Button onClick={on.onStop}>{i18n.t('exporting.stop')}</Button>
            )}
            {progress === null && (
              <Button look="quiet" onClick={on.onClose}>
                {i18n.t('library.dialog.cancel')}
              </Button>
            )}
          </p>
        </div>
      </form>
    </Dialog>
  );
}

const count = (number: number) => formatCount(number, readerLocale());

/** Settings may name a format or a template that there is no more. */
function sound({ settings, formats, templates }: ExportSetup): ExportSettings {
  const [format = 'markdown'] = formats;
  const [first] = templates;
  return {
    ...settings,
    format: formats.includes(settings.format) ? settings.format : format,
    template: templates.some(({ id }) => id === settings.template) ? settings.template : (first?.id ?? 'obsidian'),
  };
}

interface ScopePartProps {
  scopes: readonly ScopeChoice[];
  at: number;
  onChoose: (at: number) => void;
}

function ScopePart({ scopes, at, onChoose }: ScopePartProps) {
  const [only] = scopes;
  if (scopes.length === 1 && only !== undefined) {
    return (
      <p class={styles.name}>
        <bdi>{only.scope === 'article' && only.name !== null ? only.name : scopeWords(only)}</bdi>
      </p>
    );
  }
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{i18n.t('exporting.what')}</legend>
      {scopes.map((scope, index) => (
        <label key={scope.scope} class={styles.choice}>
          <input type="radio" name="export-scope" checked={index === at} onChange={() => onChoose(index)} />
          <span class={styles.name}>{scopeWords(scope)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What will lie among the downloads. */
function madeWords(scope: ScopeChoice, many: boolean, isOne: boolean): string {
  if (scope.count === 0) return i18n.t('exporting.made.nothing');
  if (!many || isOne) return i18n.t('exporting.made.one');
  return scope.count === null
    ? i18n.t('exporting.made.uncounted')
    : i18n.t('exporting.made.zip', scope.count, [count(scope.count)]);
}
