import type { ComponentChildren, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoteInPlace } from '../../components/reader/NoteInPlace.tsx';
import { notesWithPassage } from '../../components/reader/notes-with-passage.ts';
import { ReaderBody } from '../../components/reader/ReaderBody.tsx';
import { ReaderHead } from '../../components/reader/ReaderHead.tsx';
import { SelectionPopover } from '../../components/reader/SelectionPopover.tsx';
import { type ReaderHighlight, shownHighlights } from '../../components/reader/shown-highlight.ts';
import { noteAnchor } from '../../components/reader/text-anchors.ts';
import type { ReaderVersion } from '../../lib/archive/reader-view.ts';
import { correctionCount, type ReaderNote } from '../../lib/article/reader-notes.ts';
import type { ReaderPicture, ReaderText } from '../../lib/article/reader-text.ts';
import type { ReadingTime } from '../../lib/article/reading-time.ts';
import { isLinkAlone } from '../../lib/article/version-state.ts';
import { Picture } from './Picture.tsx';
import styles from './ReadText.module.css';
import { headlineKey, standfirstKey } from './spoken-sentences.ts';
import { useSelection } from './use-selection.ts';

export interface ReadTextProps {
  root: RefObject<HTMLDivElement | null>;
  version: ReaderVersion;
  text: ReaderText;
  /** Those that are shown. */
  notes: readonly ReaderNote[];
  time: ReadingTime;
  highlights: readonly ReaderHighlight[];
  /** Opens a highlight's entry. */
  onHighlight: (id: string) => void;
  /** Highlights what is selected. */
  onAdd: () => void;
  articleId: string;
  /** What stands below the text and belongs to it: credits, where it is from. */
  children: ComponentChildren;
}

/** The article itself, from the line above the headline to where it is from. */
export function ReadText(props: ReadTextProps) {
  const { root, version, text, notes, time, highlights, onHighlight, onAdd, articleId, children } = props;
  const { facts } = version;
  const { inLanguage: language } = facts;
  const selected = useSelection(root);
  const shown = useMemo(() => shownHighlights(highlights), [highlights]);
  const correctedBy = useMemo(() => notesWithPassage(text.items), [text]);
  const edge = (ids: readonly string[]) =>
    ids.map((id) => {
      const note = notes.find((one) => one.id === id);
      return note && <NoteInPlace key={id} note={note} language={language} leads={correctedBy.has(id)} />;
    });
  const drawPicture = ({ key, url, alt }: ReaderPicture) => (
    <Picture
      key={key}
      articleId={articleId}
      image={{ url, caption: null, credit: null }}
      alt={alt}
      language={language}
    />
  );
  const counted = notes.filter((note) => correctionCount([note]) > 0);
  const [first] = counted;
  return (
    <div ref={root} class={styles.text}>
      <ReaderHead
        facts={facts}
        kicker={text.kicker}
        time={time}
        datelineInText={text.items.some((item) => item.type === 'block' && item.dateline !== null)}
        corrections={{ count: counted.length, anchor: first === undefined ? null : noteAnchor(first.id) }}
        headlineKey={headlineKey}
        standfirstKey={standfirstKey}
      >
        {edge(text.above)}
      </ReaderHead>
      {facts.image !== null && <Picture articleId={articleId} image={facts.image} language={language} />}
      <ReaderBody
        items={text.items}
        notes={notes}
        language={language}
        highlights={shown}
        onHighlight={onHighlight}
        drawPicture={drawPicture}
        none={isLinkAlone(version) ? i18n.t('importing.unreadInReader') : i18n.t('reader.noText')}
      />
      {edge(text.below)}
      {selected !== null && <SelectionPopover at={selected.at} onHighlight={onAdd} />}
      <div class={styles.after}>{children}</div>
    </div>
  );
}
