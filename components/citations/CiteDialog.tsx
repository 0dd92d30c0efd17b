import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CitationDesk, CitationFile } from '../../lib/article/citation.ts';
import { formatCount, formatInstant, formatInstantBriefly } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './CiteDialog.module.css';
import { CitedText } from './CitedText.tsx';
import { FormChooser } from './FormChooser.tsx';
import { styleFaultWords } from './fault-words.ts';
import { useCitation } from './use-citation.ts';

export interface CiteDialogProps {
  desk: CitationDesk;
  /** The version of the one article that is in sight; null: the one that the publisher shows. */
  versionId: string | null;
  /** Answers whether it is on the clipboard. `html`: the same with its formatting; null: there is none. */
  copy: (text: string, html: string | null) => Promise<boolean>;
  save: (file: CitationFile) => void;
  onClose: () => void;
}

/** Citations that are shown; what is more goes into the file and the clipboard alone. */
const shownAtMost = 20;

/** Cites one version of an article, or many articles: choose how, see it, take it along. */
export function CiteDialog({ desk, versionId, copy, save, onClose }: CiteDialogProps) {
  const citation = useCitation(desk, versionId, shownAtMost);
  /** Whether all of it is being put together; the buttons stay as they are, so that they keep the keyboard. */
  const working = useRef(false);
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  if (defect !== null) throw defect.error;
  const { set, forms, form, cited, told, failed } = citation;
  const count = (number: number) => formatCount(number, readerLocale());

  const take = async (way: 'copy' | 'save') => {
    if (working.current) return;
    working.current = true;
    const whole = await citation.whole().finally(() => {
      working.current = false;
    });
    if ('fault' in whole) return citation.tell(styleFaultWords(whole));
    if (way === 'save') {
      save(whole.file);
      return citation.tell(i18n.t('cite.saved', [whole.file.name]));
    }
    const copied = await copy(whole.text, whole.html);
    citation.tell(copied ? i18n.t('cite.copied') : i18n.t('cite.notCopied'));
  };
  const press = (way: 'copy' | 'save') => void take(way).catch((error: unknown) => setDefect({ error }));
  const toldLine = (
    <p class={styles.told}>
      <span role="status">{told.words}</span>{' '}
      {told.undo !== null && (
        <Button look="quiet" onClick={told.undo}>
          {i18n.t('toasts.undo')}
        </Button>
      )}
    </p>
  );
  const isReady = cited !== null && !('fault' in cited);
  return (
    <Dialog title={i18n.t('cite.title')} onClose={onClose}>
      <div class={styles.cite}>
        {failed !== null && <p role="alert">{failed}</p>}
        {failed === null && set === null && <p role="status">{i18n.t('cite.lookingUp')}</p>}
        {set !== null && failed === null && (
          <>
            <WhatIsCited citation={citation} />
            <FormChooser
              forms={forms}
              value={form}
              onChange={citation.chooseForm}
              onAdd={citation.addStyle}
              onRemove={citation.removeStyle}
            />
            <div class={styles.result} aria-busy={cited === null}>
              {cited === null && <p class={styles.quiet}>{i18n.t('cite.making')}</p>}
              {cited !== null && 'fault' in cited && <p role="alert">{styleFaultWords(cited)}</p>}
              {isReady && <CitedText cited={cited} language={set.language} single={set.articles === 1} />}
              {isReady && set.articles > shownAtMost && (
                <p class={styles.quiet}>{i18n.t('cite.more', [count(shownAtMost), count(set.articles)])}</p>
              )}
            </div>
            <div class={styles.foot}>
              <p class={styles.actions}>
                <Button disabled={!isReady} onClick={() => press('copy')}>
                  {i18n.t('cite.copy')}
                </Button>
                <Button disabled={!isReady} onClick={() => press('save')}>
                  {isReady ? i18n.t('cite.download', [ending(cited.file.name)]) : i18n.t('cite.downloadFile')}
                </Button>
                {isReady && <span class={styles.quiet}>{i18n.t('cite.drag')}</span>}
              </p>
              {toldLine}
            </div>
          </>
        )}
        <p class={styles.credit}>{i18n.t('cite.credit')}</p>
      </div>
    </Dialog>
  );
}

/** Which version is cited, as the reader read it, and another where there is one; or how many articles are. */
function WhatIsCited({ citation: { set, chooseVersion } }: { citation: ReturnType<typeof useCitation> }) {
  const id = useId();
  if (set === null) return null;
  const count = (number: number) => formatCount(number, readerLocale());
  const { version, versions } = set;
  if (version === null) return <p>{i18n.t('cite.articles', set.articles, [count(set.articles)])}</p>;
  const moment = (at: number) => formatInstant(at, readerLocale());
  const total = count(Math.max(version.number, ...versions.map(({ number }) => number)));
  const words = i18n.t('cite.version', [count(version.number), total, moment(version.readAt)]);
  if (versions.length < 2) return <p>{words}</p>;
  return (
    <>
      <p>{words}</p>
      <div class={styles.field}>
        <label for={id} class={styles.label}>
          {i18n.t('cite.whichVersion')}
        </label>
        <select
          id={id}
          class={styles.select}
          value={version.id}
          onChange={({ currentTarget }) => chooseVersion(currentTarget.value)}
        >
          {versions.some((one) => one.id === version.id) ? null : (
            <option value={version.id}>{count(version.number)}</option>
          )}
          {versions.map((one) => (
            <option key={one.id} value={one.id}>
              {i18n.t('cite.versionOption', [count(one.number), formatInstantBriefly(one.readAt, readerLocale())])}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function ending(name: string): string {
  return name.slice(name.lastIndexOf('.'));
}
