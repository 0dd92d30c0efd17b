import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './FilterGroup.module.css';

/** A value that a list can be filtered by. */
export interface Choice {
  value: string;
  /** As it is shown. */
  words: string;
  /** Said quietly behind it. */
  aside?: string | undefined;
  count: number;
  chosen: boolean;
  /** Levels below the top, where values stand in one another. */
  depth?: number;
}

export interface FilterGroupProps {
  title: string;
  choices: readonly Choice[];
  onToggle: (value: string) => void;
}

/** Choices shown at once; from how many on a field to find one is offered; and how many are ever drawn. */
const shownAtOnce = 6;
const findFrom = 15;
const drawnAtMost = 150;

/** One list of choices with their counts, any of which may be chosen. A long list opens on demand and can be searched. */
export function FilterGroup({ title, choices, onToggle }: FilterGroupProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  if (choices.length === 0) return null;
  const found = open ? choices.filter(({ words }) => fold(words).includes(fold(wanted))) : firstOf(choices);
  const drawn = found.slice(0, drawnAtMost);
  return (
    <fieldset class={styles.group}>
      <legend class={styles.title}>{title}</legend>
      {open && choices.length >= findFrom && (
        <input
          type="search"
          class={styles.find}
          aria-label={i18n.t('library.filters.find', [title])}
          placeholder={i18n.t('library.filters.find', [title])}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <ul class={open ? styles.all : undefined}>
        {drawn.map((choice, at) => (
          <li key={choice.value} style={choice.depth ? { paddingInlineStart: `${choice.depth}rem` } : undefined}>
            <label class={styles.choice} for={`${id}-${at}`}>
              <input
                id={`${id}-${at}`}
                type="checkbox"
                checked={choice.chosen}
                onChange={() => onToggle(choice.value)}
              />
              <span>
                <bdi>{choice.words}</bdi>
              </span>
              <span class={styles.count}>
                {choice.aside !== undefined && `${choice.aside} `}
                {formatCount(choice.count, readerLocale())}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {drawn.length === 0 && <p class={styles.hint}>{i18n.t('library.filters.noMatch')}</p>}
      {drawn.length < found.length && <p class={styles.hint}>{i18n.t('library.filters.typeMore')}</p>}
      {!open && found.length < choices.length && (
        <Button
          look="quiet"
          label={`${title}: ${i18n.t('library.filters.showAll', [formatCount(choices.length, readerLocale())])}`}
          onClick={() => setOpen(true)}
        >
          {i18n.t('library.filters.showAll', [formatCount(choices.length, readerLocale())])}
        </Button>
      )}
    </fieldset>
  );
}

/** The first few, and whatever is chosen further down. */
function firstOf(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ chosen }, at) => at < shownAtOnce || chosen);
}

/** Without regard to case, accents and half or full width. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
