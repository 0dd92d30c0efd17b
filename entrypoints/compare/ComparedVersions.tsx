import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ApartNotice } from '../../components/compare/ApartNotice.tsx';
import { ChangeSteps } from '../../components/compare/ChangeSteps.tsx';
import { ChangeSummary } from '../../components/compare/ChangeSummary.tsx';
import { CompareHead } from '../../components/compare/CompareHead.tsx';
import { CompareLayout } from '../../components/compare/CompareLayout.tsx';
import { CompareLine } from '../../components/compare/CompareLine.tsx';
import type { ComparedVersion, Comparison } from '../../components/compare/comparison.ts';
import { FieldDifferences } from '../../components/compare/FieldDifferences.tsx';
import { VersionChooser } from '../../components/compare/VersionChooser.tsx';
import { ViewSwitch } from '../../components/compare/ViewSwitch.tsx';
import { Button } from '../../components/controls/Button.tsx';
import {
  isListed,
  type NameableVersion,
  type NamedVersion,
  namedVersions,
} from '../../components/versions/named-version.ts';
import { type CompareAddress, type CompareView, compareViews } from '../../lib/article/compare-address.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { openReader } from '../../lib/platform/reader-page.ts';
import { webArchiveName } from '../../lib/web-archives/registry.ts';
import { chosenPair } from './chosen-pair.ts';
import { SentenceAges } from './SentenceAges.tsx';
import { TextDifference } from './TextDifference.tsx';
import { useChangeSteps } from './use-change-steps.ts';
import { useComparison } from './use-comparison.ts';
import { useRoom } from './use-room.ts';

export interface ComparedVersionsProps {
  /** Oldest first; two or more that are listed. */
  states: readonly (VersionState & NameableVersion)[];
  address: CompareAddress & { article: string };
  go: (change: Partial<CompareAddress>) => void;
  /** What else can be done with the article's versions. */
  foot: ComponentChildren;
}

/** Two versions of an article: which ones, what differs, and whether readers were told. */
export function ComparedVersions({ states, address, go, foot }: ComparedVersionsProps) {
  const room = useRoom();
  const versions = useMemo(() => namedVersions(states, webArchiveName), [states]);
  const { older, newer } = useMemo(() => chosenPair(states, address), [states, address.older, address.newer]);
  const { difference, disclosures, shown } = useComparison(older, newer, address.substantive);
  const [insisted, setInsisted] = useState<string | null>(null);
  const pair = `${older.id} ${newer.id}`;
  const changes = useMemo(() => [...shown.values()], [shown]);
  const { current, go: step } = useChangeSteps(changes, pair);

  useEffect(() => {
    document.title = `${newer.facts.headline.trim() || i18n.t('article.untitled')} – ${i18n.t('compare.pageTitle')}`;
  }, [newer.facts.headline]);

  const view: CompareView = address.view === 'sides' && !room ? 'inline' : address.view;
  const { facts } = newer;
  const { inLanguage: language } = facts;
  const apart = difference.comparability.by === 'unknown' ? difference.comparability.because : null;
  const hidden = apart !== null && apart !== 'interpreter' && insisted !== pair;
  const listed = versions.filter(
    ({ id }, at) => id === older.id || id === newer.id || states.slice(at, at + 1).every(isListed),
  );
  const comparison = useMemo(
    (): Comparison => ({
      older: comparedVersion(older, versions),
      newer: comparedVersion(newer, versions),
      difference,
      disclosures,
      shown,
      language,
    }),
    [older, newer, versions, difference, disclosures, shown, language],
  );
  const differs = !hidden && view !== 'ages' && older.id !== newer.id;
  const at = changes.findIndex(({ id }) => id === current);

  return (
    <CompareLayout
      head={
        <CompareHead
          headline={facts.headline}
          publisher={facts.publisher}
          url={facts.url}
          language={language}
          compared={[comparison.older, comparison.newer]}
          actions={
            <>
              <ViewSwitch
                view={view}
                views={room ? compareViews : compareViews.filter((one) => one !== 'sides')}
                onView={(next) => go({ view: next })}
              />
              <Button look="quiet" onClick={() => print()}>
                {i18n.t('compare.print')}
              </Button>
            </>
          }
        />
      }
      controls={
        <>
          <VersionChooser
            versions={listed}
            older={older.id}
            newer={newer.id}
            onChoose={(before, after) => go({ older: before, newer: after })}
            onRead={(id) =>
              void openReader(address.article, id).catch((error: unknown) => reportDefect('reader', error))
            }
          />
          {differs && (
            <ChangeSummary
              changes={difference.changes}
              substantive={address.substantive}
              onSubstantive={(only) => go({ substantive: only })}
            />
          )}
        </>
      }
      notices={
        <>
          {older.id === newer.id && <CompareLine>{i18n.t('compare.same')}</CompareLine>}
          {older.takenAt > newer.takenAt && <CompareLine>{i18n.t('compare.backwards')}</CompareLine>}
          {apart !== null && view !== 'ages' && (
            <ApartNotice because={apart} onShow={hidden ? () => setInsisted(pair) : null} />
          )}
        </>
      }
      steps={differs && <ChangeSteps at={at < 0 ? null : at} count={changes.length} onGo={step} />}
      fields={
        differs && apart !== 'interpreter' ? (
          <FieldDifferences comparison={comparison} current={current} side={view === 'sides'} />
        ) : null
      }
      text={text()}
      foot={foot}
    />
  );

  function text() {
    if (view === 'ages') return <SentenceAges states={states} newer={newer} versions={versions} />;
    return differs ? <TextDifference key={pair} comparison={comparison} current={current} view={view} /> : null;
  }
}

function comparedVersion({ id, blocks, facts }: VersionState, versions: readonly NamedVersion[]): ComparedVersion {
  const name = versions.find((version) => version.id === id);
  if (name === undefined) throw new Error('A version that is compared has no name.');
  return { ...name, blocks, notes: facts.corrections };
}
