import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportPreview, TextEncoding } from '../../lib/article/import-run.ts';
import { Button } from '../controls/Button.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { EncodingFact } from './EncodingFact.tsx';
import { FaultList } from './FaultList.tsx';
import styles from './Importing.module.css';
import { count, formatWords } from './import-words.ts';
import { SampleTable } from './SampleTable.tsx';

export interface ImportPreviewPartProps {
  /** Names of the files. */
  name: string;
  preview: ImportPreview;
  /** The collection that all of it can be put into. */
  label: string;
  /** What its text was taken for, where it does not say, and what it could be; null: there was nothing to guess. */
  encoding: { taken: string; known: readonly TextEncoding[] } | null;
  /** Has it read as being in another one. */
  onEncoding: (encoding: string) => void;
  /** `labelled`: whether it is put there. */
  onImport: (labelled: boolean) => void;
  onLeave: () => void;
  onDownloadFaults: () => void;
}

/** What an import would do, before anything is done. */
export function ImportPreviewPart(props: ImportPreviewPartProps) {
  const { name, preview, label, encoding, onEncoding, onImport, onLeave, onDownloadFaults } = props;
  // Where all of it is here already nobody is given a further collection unasked.
  const [labelled, setLabelled] = useState(preview.counts.new + preview.counts.merged > 0);
  const { format, articles, counts, merges, samples, withText, linksOnly, faults } = shownPreview(
    preview,
    labelled,
    label,
  );
  const added = counts.new + counts.merged;
  const canLabel = added + preview.labelled.merged > 0;
  const facts: [title: string, number: number, isAlways?: boolean][] = [
    [i18n.t('importing.preview.new'), counts.new, true],
    [i18n.t('importing.preview.merged'), counts.merged],
    [i18n.t('importing.preview.unchanged'), counts.unchanged],
    [i18n.t('importing.preview.trashed'), counts.trashed],
    [i18n.t('importing.preview.withText'), withText],
    [i18n.t('importing.preview.linksOnly'), linksOnly],
  ];
  const gained = mergeWords(merges);
  return (
    <PartSection title={i18n.t('importing.preview.title')}>
      <dl class={styles.facts}>
        <dt>{i18n.t('importing.preview.file')}</dt>
        <dd class={styles.phrases}>
          <span>{formatWords(format)}</span>{' '}
          <span>
            <bdi>{name}</bdi>
          </span>
        </dd>
        {encoding !== null && <EncodingFact {...encoding} onChoose={onEncoding} />}
        {facts.map(([title, number, isAlways = false]) =>
          number > 0 || isAlways ? <Fact key={title} title={title} value={count(number)} /> : null,
        )}
        {gained.length > 0 && (
          <>
            <dt>{i18n.t('importing.preview.adds')}</dt>
            <dd>
              <ul class={styles.added}>
                {gained.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {counts.merged > 0 && <p class={styles.quiet}>{i18n.t('importing.preview.kept')}</p>}
      {articles === 0 && <p>{i18n.t('importing.preview.nothing')}</p>}
      {articles > 0 && added === 0 && counts.trashed === 0 && <p>{i18n.t('importing.preview.nothingNew')}</p>}
      {canLabel && (
        <label class={styles.choice}>
          <input type="checkbox" checked={labelled} onChange={(event) => setLabelled(event.currentTarget.checked)} />
          <span>{i18n.t('importing.preview.label', [`\u2068${label}\u2069`])}</span>
        </label>
      )}
      <p class={styles.actions}>
        {added > 0 && <Button onClick={() => onImport(labelled)}>{i18n.t('importing.preview.go')}</Button>}
        <Button onClick={onLeave}>{i18n.t('importing.preview.leave')}</Button>
      </p>
      {samples.length > 0 && <SampleTable samples={samples} more={articles - samples.length} />}
      {faults.length > 0 && <FaultList faults={faults} onDownload={onDownloadFaults} />}
    </PartSection>
  );
}

function Fact({ title, value }: { title: string; value: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** A preview as it is with, or without, everything put into the collection. */
function shownPreview(preview: ImportPreview, isLabelled: boolean, label: string): ImportPreview {
  if (!isLabelled) return preview;
  const { counts, merges, labelled, samples } = preview;
  return {
    ...preview,
    counts: { ...counts, merged: counts.merged + labelled.merged, unchanged: counts.unchanged - labelled.merged },
    merges: { ...merges, collections: labelled.collections },
    samples: samples.map((sample) => {
      if (!sample.lacksLabel) return sample;
      const adds = { ...sample.adds, collections: [...sample.adds.collections, [label]] };
      return { ...sample, adds, standing: sample.standing === 'unchanged' ? 'merged' : sample.standing };
    }),
  };
}

function mergeWords(merges: ImportPreview['merges']): string[] {
  const { tags, collections, notes, highlights, dates, texts } = merges;
  const all: [number: number, words: (number: number) => string][] = [
    [tags, (number) => i18n.t('importing.preview.tags', number, [count(number)])],
    [collections, (number) => i18n.t('importing.preview.collections', number, [count(number)])],
    [notes, (number) => i18n.t('importing.preview.notes', number, [count(number)])],
    [highlights, (number) => i18n.t('importing.preview.highlights', number, [count(number)])],
    [dates, (number) => i18n.t('importing.preview.dates', number, [count(number)])],
    [texts, (number) => i18n.t('importing.preview.texts', number, [count(number)])],
  ];
  return all.filter(([number]) => number > 0).map(([number, words]) => words(number));
}
