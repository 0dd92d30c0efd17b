import type { ComponentChildren, Ref } from 'preact';
import styles from './Button.module.css';

export interface ButtonProps {
  onClick: () => void;
  /** For a switch: whether it is on. Leave out for a plain button. */
  pressed?: boolean;
  /** `quiet` looks like a word, not like a button. */
  look?: 'plain' | 'quiet';
  disabled?: boolean;
  /** For a button that opens a part of the page: whether it is open, and the part's id. */
  expanded?: boolean;
  controls?: string;
  /** The whole name for a screen reader, where the words in sight say only part of it. */
  label?: string;
  /** For a button in a list that the keyboard enters once: -1 where the way does not lead to it. */
  tabIndex?: number;
  /** What is selected in the page stays selected when it is pressed. */
  keepSelection?: boolean;
  /** For whoever must hand the focus to it. */
  buttonRef?: Ref<HTMLButtonElement>;
  children: ComponentChildren;
}

export function Button({
  onClick,
  pressed,
  look = 'plain',
  disabled = false,
  expanded,
  controls,
  label,
  tabIndex,
  keepSelection = false,
  buttonRef,
  children,
}: ButtonProps) {
  return (
    <button
      ref={buttonRef}
      type="button"
      class={`${styles.button} ${styles[look]}`}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-label={label}
      tabIndex={tabIndex}
      disabled={disabled}
      onMouseDown={keepSelection ? (event) => event.preventDefault() : undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
