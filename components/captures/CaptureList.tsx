import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedCapture } from '../../lib/article/web-archive.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './CaptureList.module.css';
import { CaptureRow, canBeChosen, type OfferedCapture } from './CaptureRow.tsx';

export interface CaptureListProps {
  archiveName: string;
  /** Every capture, oldest first. */
  captures: readonly OfferedCapture[];
  /** Timestamps of those that are listed before the reader asks for all. */
  offered: ReadonlySet<string>;
  /** Lines of the archive's list that made no sense. */
  skipped: number;
  /** Whether the archive has more than it was asked for. */
  more: boolean;
  /** Captures that can be chosen at a time. */
  most: number;
  /** Answers whether they will be read. */
  onRead: (captures: ListedCapture[]) => Promise<boolean>;
}

/** Captures drawn at a time once all are asked for: a list of thousands comes in parts. */
const drawnAtATime = 200;

/** A web archive's captures of the article, to choose from. */
export function CaptureList(props: CaptureListProps) {
  const { archiveName, captures, offered, skipped, more, most, onRead } = props;
  const id = useId();
  const [drawn, setDrawn] = useState<number | null>(captures.length <= offered.size ? captures.length : null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const count = (number: number) => formatCount(number, readerLocale());
  if (captures.length === 0) return <p class={styles.quiet}>{i18n.t('captures.none', [archiveName])}</p>;

  const shown =
    drawn === null
      ? captures.filter(({ timestamp }) => offered.has(timestamp) || chosen.has(timestamp))
      : captures.slice(0, drawn);
  const picked = captures.filter((one) => chosen.has(one.timestamp) && canBeChosen(one));
  const toggle = ({ timestamp }: ListedCapture) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(timestamp)) next.add(timestamp);
      return next;
    });
  const read = async () => {
    if (await onRead(picked)) setChosen(new Set());
  };
  return (
    <fieldset class={styles.list}>
      <legend class={styles.title}>{i18n.t('captures.title', [archiveName])}</legend>
      {drawn === null && (
        <p class={styles.quiet}>{i18n.t('captures.shown', [count(shown.length), count(captures.length)])}</p>
      )}
      {more && <p class={styles.quiet}>{i18n.t('captures.more')}</p>}
      {skipped > 0 && <p class={styles.quiet}>{i18n.t('captures.skipped', skipped, [count(skipped)])}</p>}
      <ul class={styles.rows}>
        {shown.map((capture) => (
          <li key={capture.timestamp}>
            <CaptureRow
              id={`${id}-${capture.timestamp}`}
              capture={capture}
              archiveName={archiveName}
              chosen={chosen.has(capture.timestamp) && canBeChosen(capture)}
              onToggle={() => toggle(capture)}
            />
          </li>
        ))}
      </ul>
      {drawn === null && (
        <Button look="quiet" onClick={() => setDrawn(Math.min(drawnAtATime, captures.length))}>
          {i18n.t('captures.showAll', [count(captures.length)])}
        </Button>
      )}
      {drawn !== null && drawn < captures.length && (
        <Button look="quiet" onClick={() => setDrawn(drawn + drawnAtATime)}>
          {i18n.t('panel.showMore', Math.min(drawnAtATime, captures.length - drawn))}
        </Button>
      )}
      <div class={styles.actions}>
        <Button disabled={picked.length === 0 || picked.length > most} onClick={() => void read()}>
          {i18n.t('captures.read')}
        </Button>
        <p class={styles.quiet} role="status">
          {i18n.t('captures.chosen', picked.length, [count(picked.length)])}
          {picked.length > most && ` ${i18n.t('captures.most', [count(most)])}`}
        </p>
      </div>
    </fieldset>
  );
}
