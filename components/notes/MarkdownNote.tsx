import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './MarkdownNote.module.css';
import { type NoteNode, noteNodes } from './note-nodes.ts';

export interface MarkdownNoteProps {
  text: string;
  /** Level of the note's own first headings: one below that of what it stands in. */
  headings?: 2 | 3 | 4;
}

/**
 * The reader's note, drawn from Markdown: no HTML is ever set, nothing is loaded, links lead to pages and to mail only. It brings
 * a parser with it; `Note` loads it only when there is a note to show.
 */
export function MarkdownNote({ text, headings = 3 }: MarkdownNoteProps) {
  const nodes = useMemo(() => noteNodes(text), [text]);
  return (
    <div class={styles.note} dir="auto">
      {nodes.map((node) => drawn(node, headings))}
    </div>
  );
}

function drawn(node: NoteNode, headings: number): ComponentChildren {
  const within = 'children' in node ? node.children.map((child) => drawn(child, headings)) : null;
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'rule':
      return <hr class={styles.rule} />;
    case 'code':
      return node.block ? (
        <pre class={styles.code}>
          <code>{node.text}</code>
        </pre>
      ) : (
        <code>{node.text}</code>
      );
    case 'link':
      return (
        <a href={node.url} target="_blank" rel="noopener noreferrer" title={i18n.t('panel.opensInTab')}>
          {within}
        </a>
      );
    case 'list':
      return node.ordered ? (
        <ol class={styles.numbers} start={node.start}>
          {within}
        </ol>
      ) : (
        <ul class={styles.points}>{within}</ul>
      );
    case 'item':
      return <li dir="auto">{within}</li>;
    case 'heading': {
      const Tag = headingTags[Math.min(headings + node.level, 7) - 2] ?? 'h6';
      return (
        <Tag class={styles.heading} dir="auto">
          {within}
        </Tag>
      );
    }
    case 'quotation':
      return (
        <blockquote class={styles.quotation} dir="auto">
          {within}
        </blockquote>
      );
    case 'emphasis':
      return <em>{within}</em>;
    case 'strong':
      return <strong>{within}</strong>;
    case 'paragraph':
      return (
        <p class={styles.paragraph} dir="auto">
          {within}
        </p>
      );
  }
}

const headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
