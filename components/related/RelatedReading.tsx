import { i18n } from '#i18n';
import type { Related } from '../../lib/article/article-context.ts';
import { Section } from '../theme/Section.tsx';
import { RelatedGroup } from './RelatedGroup.tsx';

export interface RelatedReadingProps {
  items: readonly Related[];
  language: string | null;
  /** Addresses that are on the reader's list already. */
  savedUrls: ReadonlySet<string>;
  /** Null where nothing can be kept. */
  onToggleSaved: ((item: Related) => void) | null;
}

/** What else the page offers to read, by kind: chosen for this story, linked in its text, most read. */
export function RelatedReading({ items, language, savedUrls, onToggleSaved }: RelatedReadingProps) {
  const groups = [
    { title: i18n.t('related.groups.related'), items: items.filter(({ kind }) => kind === 'related') },
    { title: i18n.t('related.groups.inline'), items: items.filter(({ kind }) => kind === 'inline') },
    { title: i18n.t('related.groups.popular'), items: items.filter(({ kind }) => kind === 'popular') },
  ];
  if (items.length === 0) return null;
  return (
    <Section title={i18n.t('related.title')}>
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <RelatedGroup
            key={group.title}
            title={group.title}
            items={group.items}
            language={language}
            savedUrls={savedUrls}
            onToggleSaved={onToggleSaved}
          />
        ))}
    </Section>
  );
}
