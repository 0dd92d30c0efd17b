import { i18n } from '#i18n';
import styles from './LibraryNav.module.css';

export interface LibraryNavProps {
  /** Each part with its name and the address it stands at. */
  parts: readonly { part: string; name: string; href: string }[];
  chosen: string;
  onChoose: (part: string) => void;
}

/** The way between the library's parts: links, so that one can be opened in a tab of its own. */
export function LibraryNav({ parts, chosen, onChoose }: LibraryNavProps) {
  return (
    <nav aria-label={i18n.t('library.parts.label')}>
      <ul class={styles.parts}>
        {parts.map(({ part, name, href }) => (
          <li key={part}>
            <a
              class={styles.part}
              href={href}
              aria-current={part === chosen ? 'page' : undefined}
              onClick={(event) => {
                // Any other press is the browser's: in a new tab, in a new window, to be saved.
                if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                onChoose(part);
              }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
