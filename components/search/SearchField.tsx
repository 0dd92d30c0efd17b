import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchProblem } from '../../lib/article/library-query.ts';
import { Button } from '../controls/Button.tsx';
import { MagnifierMark } from './MagnifierMark.tsx';
import styles from './SearchField.module.css';
import { SearchHelp } from './SearchHelp.tsx';
import { SearchProblemNote } from './SearchProblemNote.tsx';
import { useSlash } from './use-slash.ts';

export interface SearchFieldProps {
  /** The search as typed. */
  value: string;
  /** At every key. Whoever searches waits for a pause. */
  onChange: (search: string) => void;
  /** Enter was pressed: search at once. */
  onSubmit?: () => void;
  /** Escape was pressed in the empty field: the reader wants to leave it. */
  onLeave?: () => void;
  /** Why `value` cannot be understood; null: it can. Shown when the reader has paused. */
  problem: SearchProblem | null;
  /** Whether `/` anywhere on the page leads here. */
  slash?: boolean;
  autofocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** Under the field: how much was found. */
  children?: ComponentChildren;
}

/** Milliseconds without a key after which a search counts as typed: until then a quotation mark is only not closed yet. */
const pause = 800;

/** The field to search the archive in. Escape clears it; what can be written in it stands in a fold. */
export function SearchField({
  value,
  onChange,
  onSubmit,
  onLeave,
  problem,
  slash = true,
  autofocus = false,
  inputRef,
  children,
}: SearchFieldProps) {
  const about = useId();
  const input = useRef<HTMLInputElement | null>(null);
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  useEffect(() => {
    if (autofocus) input.current?.focus();
  }, [autofocus]);
  useSlash(slash, () => {
    input.current?.focus();
    input.current?.select();
  });
  const shown = typed === value ? problem : null;

  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Escape and Enter are its own.
    if (event.isComposing || event.key !== 'Escape') return;
    if (value === '' && onLeave === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (value === '') onLeave?.();
    else onChange('');
  };

  return (
    <search class={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTyped(value);
          onSubmit?.();
        }}
      >
        <div class={styles.line}>
          <MagnifierMark />
          <input
            ref={(element) => {
              input.current = element;
              if (typeof inputRef === 'function') inputRef(element);
              else if (inputRef) inputRef.current = element;
            }}
            class={styles.input}
            type="search"
            dir="auto"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="search"
            aria-label={i18n.t('search.label')}
            aria-describedby={about}
            aria-invalid={shown !== null}
            aria-keyshortcuts={slash ? '/' : undefined}
            placeholder={i18n.t('search.placeholder')}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {value !== '' && (
            <Button look="quiet" label={i18n.t('search.clearLabel')} onClick={clear}>
              {i18n.t('search.clear')}
            </Button>
          )}
        </div>
        {/* Always there, so that a screen reader is told what comes into it. */}
        <div id={about} role="status">
          {shown !== null && <SearchProblemNote problem={shown} search={value} />}
        </div>
        {children}
      </form>
      <SearchHelp />
    </search>
  );
}
