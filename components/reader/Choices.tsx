import { useId } from 'preact/hooks';
import styles from './Choices.module.css';

export interface ChoicesProps<T extends string> {
  name: string;
  choices: readonly { value: T; words: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Choices<T extends string>({ name, choices, chosen, onChoose }: ChoicesProps<T>) {
  const group = useId();
  return (
    <fieldset class={styles.choices}>
      <legend class={styles.name}>{name}</legend>
      {choices.map(({ value, words }) => (
        <label key={value} class={styles.choice}>
          <input type="radio" name={group} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
