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
  const [labelled, setLabelled] = useState(true);
  const { format, articles, counts, withText, linksOnly, samples, faults } = preview;
  const added = counts.new + counts.merged;
  const facts: [title: string, number: number, isAlways?: boolean][] = [
    [i18n.t('importing.preview.new'), counts.new, true],
    [i18n.t('importing.preview.merged'), counts.merged],
    [i18n.t('importing.preview.unchanged'), counts.unchanged],
    [i18n.t('importing.preview.trashed'), counts.trashed],
    [i18n.t('importing.preview.withText'), withText],
    [i18n.t('importing.preview.linksOnly'), linksOnly],
  ];
  const merges = mergeWords(preview);
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
        {merges.length > 0 && (
          <>
            <dt>{i18n.t('importing.preview.adds')}</dt>
            <dd>
              <ul class={styles.added}>
                {merges.map((words) => (
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
      {articles > 0 && (
        <label class={styles.choice}>
          <input type="checkbox" checked={labelled} onChange={(event) => setLabelled(event.currentTarget.checked)} />
          <span>{i18n.t('importing.preview.label', [`\u2068${label}\u2069`])}</span>
        </label>
      )}
      <p class={styles.actions}>
        {articles > 0 && <Button onClick={() => onImport(labelled)}>{i18n.t('importing.preview.go')}</Button>}
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

function mergeWords({ merges }: ImportPreview): string[] {
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
