import { useEffect, useState } from 'preact/hooks';
import type { MarkdownNote, MarkdownNoteProps } from './MarkdownNote.tsx';
import styles from './Note.module.css';

/** Kept once it is there: the second note is drawn at once. */
let loaded: typeof MarkdownNote | null = null;

/** The reader's note. What draws it is loaded when there is one to show; until then, and without it, it stands as typed. */
export function Note(props: MarkdownNoteProps) {
  const [Shown, setShown] = useState(() => loaded);
  useEffect(() => {
    if (Shown !== null) return;
    let alive = true;
    import('./MarkdownNote.tsx').then(
      (module) => {
        loaded = module.MarkdownNote;
        if (alive) setShown(() => module.MarkdownNote);
      },
      // The note can be read all the same.
      () => {},
    );
    return () => {
      alive = false;
    };
  }, [Shown]);
  if (Shown !== null) return <Shown {...props} />;
  return (
    <p class={styles.typed} dir="auto">
      {props.text}
    </p>
  );
}
