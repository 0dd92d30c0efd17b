import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ReaderBlock } from '../../lib/article/reader-text.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { BlockText } from './BlockText.tsx';
import type { ShownHighlight } from './shown-highlight.ts';
import styles from './TextBlock.module.css';
import { blockAnchor, correctedAnchor, noteAnchor } from './text-anchors.ts';

export interface TextBlockProps {
  block: ReaderBlock;
  /** Level of a heading, below the headline's. */
  level: number;
  language: string | null;
  highlights: readonly ShownHighlight[];
  onHighlight: (id: string) => void;
}

const tags: Record<ReaderBlock['kind'], keyof JSX.IntrinsicElements> = {
  heading: 'h2',
  paragraph: 'p',
  'list-item': 'li',
  quote: 'blockquote',
  preformatted: 'pre',
  caption: 'p',
  other: 'p',
};

/** One block of the text as what it is. `data-start`: where its words begin in the version's text; `data-block`: its key. */
export function TextBlock({ block, level, language, highlights, onHighlight }: TextBlockProps) {
  const { kind, text, key, start, corrected } = block;
  const Tag = (kind === 'heading' ? `h${level}` : tags[kind]) as 'p';
  const named = corrected.filter(({ by }) => by === 'paragraph');
  const notes = [...new Set(corrected.map(({ note }) => note))];
  return (
    <Tag
      id={blockAnchor(key)}
      data-block={key}
      data-start={start ?? undefined}
      data-kind={kind}
      data-corrected={named.length > 0}
      tabIndex={-1}
      class={styles.block}
      lang={language ?? ''}
      dir={textDirection(text, language)}
    >
      {named.map(({ note }) => (
        <span key={note} id={correctedAnchor(note)} tabIndex={-1} />
      ))}
      <BlockText block={block} highlights={highlights} onHighlight={onHighlight} />
      {notes.map((note) => (
        <a key={note} data-beside="" class={styles.note} href={`#${noteAnchor(note)}`} lang={i18n.t('language.tag')}>
          {i18n.t('reader.note.corrected')}
        </a>
      ))}
    </Tag>
  );
}
