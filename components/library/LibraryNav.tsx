import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './LibraryNav.module.css';

/** A part with its name and the address it stands at. */
export interface NavPart {
  part: string;
  name: string;
  href: string;
}

export interface LibraryNavProps {
  /** The parts by what they are for. */
  groups: readonly { name: string; parts: readonly NavPart[] }[];
  chosen: string;
  onChoose: (part: string) => void;
}

/**
 * The way between the library's parts, as a newspaper's index: links, so that one can be opened in a tab of its own. Where there
 * is no room for it, it is one line that unfolds.
 */
export function LibraryNav({ groups, chosen, onChoose }: LibraryNavProps) {
  const id = useId();
  const fold = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** What has the keyboard may be out of sight then. */
  const close = () => {
    if (!isOpen) return;
    setOpen(false);
    fold.current?.focus();
  };
  const current = groups.flatMap(({ parts }) => parts).find(({ part }) => part === chosen);
  return (
    <nav
      class={styles.nav}
      aria-label={i18n.t('library.parts.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button
        ref={fold}
        type="button"
        class={styles.fold}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span class={styles.current}>{current?.name}</span>{' '}
        <span class={styles.all}>{i18n.t('library.parts.all')}</span>
      </button>
      <div id={id} class={styles.groups} data-open={isOpen}>
        {groups.map(({ name, parts }, at) => (
          <div key={name} class={styles.group}>
            <p id={`${id}-${at}`} class={styles.title}>
              {name}
            </p>
            <ul class={styles.parts} aria-labelledby={`${id}-${at}`}>
              {parts.map(({ part, name: words, href }) => (
                <li key={part}>
                  <a
                    class={styles.part}
                    href={href}
                    aria-current={part === chosen ? 'page' : undefined}
                    onClick={(event) => {
                      // Any other press is the browser's: in a new tab, in a new window, to be saved.
                      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
                        return;
                      event.preventDefault();
                      close();
                      onChoose(part);
                    }}
                  >
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
