import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Credits } from '../../components/article/Credits.tsx';
import { Keeping } from '../../components/controls/Keeping.tsx';
import type { Notices } from '../../components/controls/use-notices.ts';
import { ExportArticle } from '../../components/exporting/ExportArticle.tsx';
import { HandOverArticle } from '../../components/hand-over/HandOverArticle.tsx';
import { HighlightList } from '../../components/reader/HighlightList.tsx';
import { Outline } from '../../components/reader/Outline.tsx';
import { ReaderFoot } from '../../components/reader/ReaderFoot.tsx';
import { ReaderLayout } from '../../components/reader/ReaderLayout.tsx';
import { TrashNotice } from '../../components/reader/TrashNotice.tsx';
import { VersionLine } from '../../components/reader/VersionLine.tsx';
import { Banner } from '../../components/states/Banner.tsx';
import { isListed, namedVersions } from '../../components/versions/named-version.ts';
import { articleDesk } from '../../lib/archive/export-desk.ts';
import { handOverDesk } from '../../lib/archive/hand-over-desk.ts';
import { markLimits, setNote, setTags } from '../../lib/archive/reader-marks.ts';
import type { ReaderVersion, ReaderView } from '../../lib/archive/reader-view.ts';
import { isClipAddress } from '../../lib/article/clip-address.ts';
import { followLimits } from '../../lib/article/followed-passage.ts';
import type { ReaderSettings } from '../../lib/article/reader-settings.ts';
import { thisMachine } from '../../lib/platform/this-machine.ts';
import { webArchiveName } from '../../lib/web-archives/registry.ts';
import { ArticleCite } from './ArticleCite.tsx';
import { type ReaderTool, ReaderTools, voiceKey } from './ReaderTools.tsx';
import { ReadText } from './ReadText.tsx';
import { RelatedSection } from './RelatedSection.tsx';
import { readingMarks } from './reading-marks.ts';
import { spokenSentences } from './spoken-sentences.ts';
import { useHighlights } from './use-highlights.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useKeptText } from './use-kept-text.ts';
import { useOpenHighlight } from './use-open-highlight.ts';
import { useProgress } from './use-progress.ts';
import { useReadAloud } from './use-read-aloud.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { selectedWords } from './use-selection.ts';

export interface ReadVersionProps {
  view: ReaderView;
  version: ReaderVersion;
  settings: ReaderSettings;
  onSettings: (change: Partial<ReaderSettings>) => void;
  onResetSettings: () => void;
  onVersion: (id: string | null) => void;
  notices: Notices;
}

/** One version of an article, to be read: the text, and all that can be done with it. */
export function ReadVersion(props: ReadVersionProps) {
  const { view, version, settings, onSettings, onResetSettings, onVersion, notices } = props;
  const { article, marks } = view;
  const { facts } = version;
  const { inLanguage: language } = facts;
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReaderTool | null>(null);
  const [exporting, setExporting] = useState(false);
  const [handsOver, setHandsOver] = useState(false);

  const { text, notes, time } = useKeptText(version, marks);
  const highlights = useHighlights(article.id, version, notices);
  const { opened, open: openHighlight, close, show } = useOpenHighlight();
  const reading = readingMarks(article.id, marks, notices);
  useKeptPlace(root, version.id);
  const progress = useProgress(root, version.id, reading.reachedEnd);
  const sentences = useMemo(
    () => spokenSentences(facts.headline, facts.alternativeHeadline, text, language),
    [text, facts.headline, facts.alternativeHeadline, language],
  );
  const voice = settings.voices[voiceKey(language)] ?? null;
  const listening = useReadAloud(root, sentences, { language, voice, rate: settings.rate }, highlights.list);

  const versions = useMemo(() => namedVersions(view.versions, webArchiveName), [view.versions]);
  const listed = versions.filter(({ id }, at) => id === version.id || view.versions.slice(at, at + 1).every(isListed));
  const named = versions.find(({ id }) => id === version.id);
  const step = (by: number) => {
    const next = listed[listed.findIndex(({ id }) => id === version.id) + by];
    if (next !== undefined) onVersion(next.id);
  };

  useEffect(() => {
    document.title = `${facts.headline.trim() || i18n.t('article.untitled')} – ${i18n.t('panel.title')}`;
  }, [facts.headline]);

  const highlight = async () => {
    const added = await highlights.add(selectedWords(root.current)?.place ?? null);
    if (added !== null) getSelection()?.removeAllRanges();
  };
  const listen = () => {
    const { state, voices } = listening;
    setOpen('listen');
    if (voices === null || voices.length === 0) return;
    if (state.status === 'speaking') listening.pause();
    else if (state.status === 'idle') listening.play();
    else listening.resume();
  };
  useReaderKeys({
    h: () => void highlight(),
    n: () => step(1),
    p: () => step(-1),
    r: listen,
    x: () => setHandsOver(true),
    a: () => setOpen(open === 'settings' ? null : 'settings'),
    s: () => reading.save(marks.savedAt === null),
    c: () => setOpen('cite'),
    '?': () => setOpen('keys'),
  });

  return (
    <ReaderLayout
      settings={settings}
      bar={
        <ReaderTools
          open={open}
          onOpen={setOpen}
          marks={marks}
          reading={reading}
          settings={settings}
          onSettings={onSettings}
          onResetSettings={onResetSettings}
          listening={listening}
          sentences={sentences.length}
          language={language}
          onHighlight={() => void highlight()}
          onExport={() => setExporting(true)}
          onHandOver={() => setHandsOver(true)}
          progress={progress}
        />
      }
      notices={
        <>
          {open === 'cite' && (
            <ArticleCite articleId={article.id} versionId={version.id} onClose={() => setOpen(null)} />
          )}
          {handsOver && (
            <HandOverArticle
              articleId={article.id}
              versionId={version.id}
              facts={facts}
              takenAt={version.takenAt}
              deskFor={(handed) => handOverDesk(handed, thisMachine, notices)}
              onClose={() => setHandsOver(false)}
            />
          )}
          {marks.trashedAt !== null && <TrashNotice onRestore={reading.restore} />}
          {exporting && (
            <ExportArticle
              headline={facts.headline}
              version={version.id === article.newestVersionId ? null : { id: version.id, number: named?.number ?? 1 }}
              desk={articleDesk(article.id, thisMachine, notices)}
              onClose={() => setExporting(false)}
            />
          )}
          {isClipAddress(facts.canonicalUrl) && (
            <Banner title={i18n.t('clip.ownText.title')} text={i18n.t('clip.ownText.text')} />
          )}
          <VersionLine versions={listed} chosen={version.id} onChoose={onVersion} />
        </>
      }
      outline={<Outline items={text.items} language={language} open={matchMedia('(min-width: 80rem)').matches} />}
      side={
        <HighlightList
          highlights={highlights.list}
          opened={opened}
          language={language}
          noteLength={followLimits.note}
          onShow={show}
          onCopy={highlights.copy}
          onRemove={highlights.remove}
          onNote={highlights.note}
          onClose={close}
          onExport={highlights.exportAll}
        />
      }
      foot={
        <>
          <Keeping
            kept={{
              saved: marks.savedAt !== null,
              tags: marks.tags,
              note: marks.note,
              firstSeenAt: article.firstSeenAt,
              versionCount: article.versionCount,
            }}
            limits={markLimits}
            onTags={(tags) => void notices.tried(setTags(article.id, tags))}
            onNote={(note) => notices.tried(setNote(article.id, note))}
          />
          <RelatedSection articleId={article.id} />
        </>
      }
    >
      <ReadText
        root={root}
        version={version}
        text={text}
        notes={notes}
        time={time}
        highlights={highlights.list}
        onHighlight={openHighlight}
        onAdd={() => void highlight()}
        articleId={article.id}
      >
        {facts.credits.length > 0 && <Credits credits={facts.credits} language={language} />}
        {named !== undefined && <ReaderFoot url={facts.url} version={named} firstSeenAt={article.firstSeenAt} />}
      </ReadText>
    </ReaderLayout>
  );
}
