import { i18n } from '#i18n';
import type { Change, TimelineStep } from '../../lib/article/difference.ts';
import { Button } from '../controls/Button.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { ChangeLine } from './ChangeLine.tsx';
import { changeName, summaryWords, tellingChange } from './change-words.ts';
import { NotCompared } from './NotCompared.tsx';
import { type NamedVersion, takenAtWords, takenWords, versionName } from './named-version.ts';
import styles from './TimelineItem.module.css';
import type { TimelineEntry } from './timeline-entry.ts';
import { WhetherSaid } from './WhetherSaid.tsx';

export interface TimelineItemProps {
  entry: TimelineEntry;
  language: string | null;
  /** Opens the compare page with these two. */
  onCompare: (older: NamedVersion, newer: NamedVersion) => void;
  /** Opens the text of one. */
  onRead: (version: NamedVersion) => void;
}

/** One version: when and how it was taken, what it changed, and whether readers were told. */
export function TimelineItem({ entry, language, onCompare, onRead }: TimelineItemProps) {
  const { version, against, previous, step, revertsTo } = entry;
  const comparable = step?.difference?.comparability.by === 'publisher';
  return (
    <article>
      <h3 class={styles.head}>
        <span class={styles.name}>{versionName(version)}</span>{' '}
        <time class={styles.date} dateTime={new Date(version.takenAt).toISOString()}>
          {takenAtWords(version)}
        </time>
      </h3>
      <p class={styles.how}>
        <span>{takenWords(version)}</span>{' '}
        {version.archivedUrl !== null && (
          <span>
            <PageLink url={version.archivedUrl} text={i18n.t('versions.seeCapture')} language={null} />
          </span>
        )}{' '}
        {previous === null && <span>{i18n.t('versions.firstSeen')}</span>}
        {against !== null && <span>{i18n.t('versions.against', [String(against.number)])}</span>}
      </p>
      {revertsTo !== null && <p class={styles.summary}>{i18n.t('versions.reverts', [String(revertsTo.number)])}</p>}
      {step === null && previous !== null && <p class={styles.how}>{i18n.t('versions.looking')}</p>}
      {step !== null && comparable && <WhatChanged step={step} entry={entry} language={language} />}
      {step?.difference?.comparability.by === 'unknown' && (
        <NotCompared
          because={step.difference.comparability.because}
          onSee={previous && (() => onCompare(previous, version))}
        />
      )}
      <p class={styles.onward}>
        {comparable && against !== null && (
          <Button
            look="quiet"
            label={`${versionName(version)}: ${i18n.t('versions.compareWith', [String(against.number)])}`}
            onClick={() => onCompare(against, version)}
          >
            {i18n.t('versions.compareWith', [String(against.number)])}
          </Button>
        )}
        <Button
          look="quiet"
          label={`${versionName(version)}: ${i18n.t('reader.readVersion')}`}
          onClick={() => onRead(version)}
        >
          {i18n.t('reader.readVersion')}
        </Button>
      </p>
    </article>
  );
}

/** What a step changed, in counts, with the change that says most and whether readers were told of it. */
function WhatChanged({
  step,
  entry,
  language,
}: { step: TimelineStep } & Pick<TimelineItemProps, 'entry' | 'language'>) {
  const changes = step.difference?.changes ?? [];
  const telling = tellingChange(changes);
  if (telling === null) return <p class={styles.how}>{i18n.t('versions.nothing')}</p>;
  const field = step.difference?.fields.find((one) => one.changes.includes(telling.id));
  const disclosure = step.disclosures.find(({ change }) => change === telling.id);
  return (
    <>
      <p class={styles.summary}>{summaryWords(worthCounting(changes))}</p>
      <ChangeLine change={telling} runs={field?.runs} language={language} />
      {disclosure !== undefined && <WhetherSaid disclosure={disclosure} notes={entry.notes} language={language} />}
      {step.disclosures.length > 1 && <p class={styles.how}>{severalWords(step)}</p>}
    </>
  );
}

/** That the time of change moved goes without saying where something else changed. */
function worthCounting(changes: readonly Change[]): readonly Change[] {
  const others = changes.filter((change) => changeName(change) !== 'modified');
  return others.length > 0 ? others : changes;
}

function severalWords({ disclosures }: TimelineStep): string {
  const named = disclosures.filter(({ status }) => status === 'disclosed').length;
  const counts = [disclosures.length, named, disclosures.length - named];
  return i18n.t('versions.said.several', counts.map(String) as [string, string, string]);
}
