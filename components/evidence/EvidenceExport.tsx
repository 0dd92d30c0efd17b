import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { Button } from '../controls/Button.tsx';
import { errorWords } from '../states/error-words.ts';
import styles from './EvidenceExport.module.css';

/** A page to read and print, or data. Both can be checked. */
export type EvidenceKind = 'page' | 'data';

export interface EvidenceExportProps {
  /** Makes the file. Answers the number of its last seal; null where it has none. */
  onMake: (kind: EvidenceKind) => Promise<Result<number | null, ErrorCode>>;
  onCheck: () => void;
}

/** The button that opens what can be done with an article's evidence: save a report of it, or check one. */
export function EvidenceExport({ onMake, onCheck }: EvidenceExportProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [making, setMaking] = useState(false);
  const [told, setTold] = useState('');
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  if (defect !== null) throw defect.error;

  const make = (kind: EvidenceKind) => {
    setMaking(true);
    setTold(i18n.t('evidence.making'));
    onMake(kind)
      .then((made) => setTold(made.ok ? savedWords(made.value) : errorWords(made.error)))
      .catch((error: unknown) => setDefect({ error }))
      .finally(() => setMaking(false));
  };
  return (
    <div class={styles.evidence}>
      <Button look="quiet" expanded={open} controls={id} onClick={() => setOpen(!open)}>
        {i18n.t('evidence.export')}
      </Button>
      <div id={id} hidden={!open} class={styles.part}>
        <p class={styles.hint}>{i18n.t('evidence.exportHint')}</p>
        <p class={styles.actions}>
          <Button disabled={making} onClick={() => make('page')}>
            {i18n.t('evidence.asPage')}
          </Button>
          <Button disabled={making} onClick={() => make('data')}>
            {i18n.t('evidence.asData')}
          </Button>
          <Button look="quiet" onClick={onCheck}>
            {i18n.t('evidence.check')}
          </Button>
        </p>
        <p role="status" class={styles.hint}>
          {told}
        </p>
      </div>
    </div>
  );
}

function savedWords(seal: number | null): string {
  return seal === null ? i18n.t('evidence.savedUnsealed') : i18n.t('evidence.saved', [seal]);
}
