import { i18n } from '#i18n';
import type { Block } from '../../lib/article/block.ts';
import type { SentenceAge } from '../../lib/article/difference.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { type NamedVersion, takenAtWords } from '../versions/named-version.ts';
import styles from './AgedText.module.css';

export interface AgedTextProps {
  blocks: readonly Block[];
  /** Of all sentences of `blocks`, in reading order. */
  ages: readonly SentenceAge[];
  /** The versions that ages count, oldest first; the text is that of the last. */
  versions: readonly NamedVersion[];
  /** The article's (BCP 47), or null. */
  language: string | null;
}

/** A text with the version in which each of its sentences was first seen, where that is not the first one. */
export function AgedText({ blocks, ages, versions, language }: AgedTextProps) {
  const byBlock = Map.groupBy(ages, ({ block }) => block);
  return (
    <div>
      <p class={styles.intro}>{i18n.t('compare.agesIntro', [String(versions.at(-1)?.number ?? versions.length)])}</p>
      {blocks.map((block, at) => (
        <div key={`${at} ${block.text}`} class={styles.row}>
          <Sentences block={block} ages={byBlock.get(at) ?? []} versions={versions} language={language} />
          <Ages ages={byBlock.get(at) ?? []} versions={versions} />
        </div>
      ))}
    </div>
  );
}

type OfOneBlock = Pick<AgedTextProps, 'ages' | 'versions'>;

function Sentences({
  block: { text, kind },
  ages,
  versions,
  language,
}: OfOneBlock & { block: Block; language: string | null }) {
  const Tag = kind === 'heading' ? 'h3' : 'p';
  const spans = joined(ages);
  const last = spans.at(-1)?.end ?? 0;
  return (
    <Tag class={styles.text} lang={language ?? ''} dir={textDirection(text, language)}>
      {spans.map(({ start, end, firstSeen }, at) => (
        <span key={start}>
          {text.slice(spans[at - 1]?.end ?? 0, start)}
          <span class={firstSeen === 0 ? undefined : styles.later}>{text.slice(start, end).trimEnd()}</span>
          {firstSeen > 0 && <VersionNumber version={versions[firstSeen]} />}
          {/\s*$/u.exec(text.slice(start, end))?.[0]}
        </span>
      ))}
      {text.slice(last)}
    </Tag>
  );
}

/** Sentences of one age that follow one another are one stretch: its number is said once. */
function joined(ages: readonly SentenceAge[]): SentenceAge[] {
  const spans: SentenceAge[] = [];
  for (const age of ages) {
    const before = spans.at(-1);
    if (before?.firstSeen === age.firstSeen) spans[spans.length - 1] = { ...before, end: age.end };
    else spans.push(age);
  }
  return spans;
}

/** The version's number behind a sentence, small and raised as a note's would be. */
function VersionNumber({ version }: { version: NamedVersion | undefined }) {
  if (version === undefined) return null;
  return <sup class={styles.number}>{formatCount(version.number, readerLocale())}</sup>;
}

function Ages({ ages, versions }: OfOneBlock) {
  const seen = [...new Set(ages.map(({ firstSeen }) => firstSeen))].filter((at) => at > 0).sort((a, b) => a - b);
  const named = seen.flatMap((at) => versions[at] ?? []);
  if (named.length === 0) return null;
  return (
    <ul class={styles.ages}>
      {named.map((version) => (
        <li key={version.id}>{i18n.t('compare.ageOf', [String(version.number), takenAtWords(version)])}</li>
      ))}
    </ul>
  );
}
