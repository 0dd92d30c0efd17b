import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Related } from '../../lib/article/article-context.ts';
import { Button } from '../controls/Button.tsx';
import { withKeys } from '../theme/with-keys.ts';
import styles from './RelatedGroup.module.css';
import { RelatedItem } from './RelatedItem.tsx';

export interface RelatedGroupProps {
  title: string;
  items: readonly Related[];
  language: string | null;
  savedUrls: ReadonlySet<string>;
  onToggleSaved: ((item: Related) => void) | null;
}

/** Items shown before the reader asks for more: what fits beside an article without pushing everything else away. */
const shownAtOnce = 5;

/** Reading of one kind under its heading, the first few at once. */
export function RelatedGroup({ title, items, language, savedUrls, onToggleSaved }: RelatedGroupProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  // One item more is no reason for a button.
  const shown = all || items.length <= shownAtOnce + 1 ? items : items.slice(0, shownAtOnce);
  return (
    <section aria-labelledby={id} class={styles.group}>
      <h3 id={id} class={styles.title}>
        {title}
      </h3>
      <ul class={styles.items}>
        {withKeys(shown, (item) => item.url).map(({ key, item }) => (
          <li key={key}>
            <RelatedItem
              item={item}
              language={language}
              saved={savedUrls.has(item.url)}
              onToggleSaved={onToggleSaved}
            />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button
          look="quiet"
          label={`${i18n.t('panel.showMore', items.length - shown.length)}: ${title}`}
          onClick={() => setAll(true)}
        >
          {i18n.t('panel.showMore', items.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
