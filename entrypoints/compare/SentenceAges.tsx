import { useMemo } from 'preact/hooks';
import { AgedText } from '../../components/compare/AgedText.tsx';
import type { NamedVersion } from '../../components/versions/named-version.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { sentenceAges } from '../../lib/versions/sentence-ages.ts';

export interface SentenceAgesProps {
  /** Oldest first, with their names. */
  states: readonly VersionState[];
  versions: readonly NamedVersion[];
  /** The version whose text is shown. */
  newer: VersionState;
}

/** The text of a version with the age of its sentences, among the versions up to it. */
export function SentenceAges({ states, versions, newer }: SentenceAgesProps) {
  const upTo = useMemo(() => states.slice(0, states.indexOf(newer) + 1), [states, newer]);
  const ages = useMemo(() => sentenceAges(upTo), [upTo]);
  return (
    <AgedText
      blocks={newer.blocks}
      ages={ages}
      versions={versions.slice(0, upTo.length)}
      language={newer.facts.inLanguage}
    />
  );
}
