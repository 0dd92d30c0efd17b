import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { MergeBar } from './MergeBar.tsx';
import styles from './TagList.module.css';
import { TagRow } from './TagRow.tsx';

export interface TagListProps {
  /** Most used first. */
  tags: readonly { tag: string; articles: number }[];
  /** Characters a tag may have. */
  maxLength: number;
  /** While work on many articles goes on nothing else is begun. */
  busy: boolean;
  /** Where the articles with a tag are listed. */
  hrefOf: (tag: string) => string;
  /** Answers why not, as a sentence; null when it is done. */
  onRename: (tag: string, name: string) => Promise<string | null>;
  onMerge: (tags: string[], name: string) => Promise<string | null>;
  onDelete: (tags: string[]) => void;
}

/** Tags drawn at once, and from how many on a field to find one is offered. */
const drawnAtOnce = 100;
const findFrom = 12;

/** Every tag in use, each to be renamed and deleted, and several to be merged. */
export function TagList({ tags, maxLength, busy, hrefOf, onRename, onMerge, onDelete }: TagListProps) {
  const [wanted, setWanted] = useState('');
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  const count = (number: number) => formatCount(number, readerLocale());

  const found = tags.filter(({ tag }) => folded(tag).includes(folded(wanted)));
  // Those that are gone meanwhile are chosen no more.
  const stillChosen = tags.filter(({ tag }) => chosen.has(tag));
  const toggle = (tag: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(tag)) next.add(tag);
      return next;
    });
  return (
    <div>
      {tags.length >= findFrom && (
        <input
          type="search"
          class={styles.find}
          dir="auto"
          aria-label={i18n.t('organise.findTag')}
          placeholder={i18n.t('organise.findTag')}
          value={wanted}
          onInput={(event) => {
            setWanted(event.currentTarget.value);
            setDrawn(drawnAtOnce);
          }}
        />
      )}
      {stillChosen.length > 0 && (
        <MergeBar
          chosen={stillChosen}
          all={tags.map(({ tag }) => tag)}
          maxLength={maxLength}
          busy={busy}
          onMerge={async (name) => {
            const refused = await onMerge(
              stillChosen.map(({ tag }) => tag),
              name,
            );
            if (refused === null) setChosen(new Set());
            return refused;
          }}
          onDelete={() => onDelete(stillChosen.map(({ tag }) => tag))}
          onClear={() => setChosen(new Set())}
        />
      )}
      <ul class={styles.tags} aria-label={i18n.t('organise.tags')}>
        {found.slice(0, drawn).map(({ tag, articles }) => (
          <li key={tag}>
            <TagRow
              tag={tag}
              articles={articles}
              href={hrefOf(tag)}
              maxLength={maxLength}
              chosen={chosen.has(tag)}
              renaming={renaming === tag}
              busy={busy}
              onToggle={() => toggle(tag)}
              onRenaming={(on) => setRenaming(on ? tag : null)}
              onRename={async (name) => {
                const refused = await onRename(tag, name);
                if (refused === null) setRenaming(null);
                return refused;
              }}
              onDelete={() => onDelete([tag])}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class={styles.hint}>{i18n.t('organise.noTagFound')}</p>}
      {found.length > drawn && (
        <Button look="quiet" onClick={() => setDrawn(drawn + drawnAtOnce)}>
          {i18n.t('organise.moreTags', [count(found.length - drawn)])}
        </Button>
      )}
    </div>
  );
}

/** Without regard to case and accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
