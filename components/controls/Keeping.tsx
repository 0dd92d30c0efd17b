import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Section } from '../theme/Section.tsx';
import { Button } from './Button.tsx';
import { KeptLine } from './KeptLine.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { TagsEditor } from './TagsEditor.tsx';

/** What the archive has of an article beside its text, and what the reader did with it. Times in milliseconds since 1970. */
export interface Kept {
  saved: boolean;
  tags: readonly string[];
  note: string;
  firstSeenAt: number;
  versionCount: number;
}

export interface KeepingProps {
  kept: Kept;
  limits: { tag: number; note: number };
  /** Tags of other articles. */
  knownTags?: readonly string[];
  /** The reader is about to type a tag: time to know those of other articles. */
  onTagging?: () => void;
  onTags: (tags: string[]) => void;
  onNote: (note: string) => Promise<boolean>;
  /** Throws the article into the trash; left out where that is not offered. */
  onThrowAway?: () => void;
  /** Stands between tags and note: the collections that it is in. */
  children?: ComponentChildren;
}

/** The reader's own part of the page: tags, collections, a note, and since when it is kept. */
export function Keeping({
  kept,
  limits,
  knownTags = [],
  onTagging,
  onTags,
  onNote,
  onThrowAway,
  children,
}: KeepingProps) {
  return (
    <Section title={i18n.t('keeping.title')}>
      <TagsEditor tags={kept.tags} known={knownTags} onBegin={onTagging} maxLength={limits.tag} onChange={onTags} />
      {children}
      <NoteEditor note={kept.note} maxLength={limits.note} onSave={onNote} />
      <KeptLine firstSeenAt={kept.firstSeenAt} versionCount={kept.versionCount} />
      {onThrowAway !== undefined && (
        <Button look="quiet" onClick={onThrowAway}>
          {i18n.t('trash.throwAway')}
        </Button>
      )}
    </Section>
  );
}
