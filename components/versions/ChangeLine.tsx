import type { Change, Run } from '../../lib/article/difference.ts';
import { formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ChangeLine.module.css';
import { excerptOf } from './change-excerpt.ts';
import { changeName } from './change-words.ts';
import { Marked } from './Marked.tsx';
import { Runs } from './Runs.tsx';

export interface ChangeLineProps {
  change: Change;
  /** The whole field that it is a change of, word by word; left out for a change of the text. */
  runs?: readonly Run[] | undefined;
  /** The article's (BCP 47), or null. */
  language: string | null;
}

/** Characters of a field that are shown word by word; of a longer one only its beginning is. */
const wholeField = 320;

/** One change in a line: its words before and after, with a little of the sentence around them. */
export function ChangeLine({ change, runs = [], language }: ChangeLineProps) {
  const name = changeName(change);
  if (name === 'published' || name === 'modified') return <DateLine change={change} />;
  const words = runs.map(({ text }) => text).join('');
  if (runs.some(({ op }) => op === 'same') && words.length <= wholeField) {
    return (
      <p class={styles.line} lang={language ?? ''} dir={textDirection(words, language)}>
        <Runs runs={runs} />
      </p>
    );
  }
  const { lead, before, after, trail } = excerptOf(change);
  return (
    <p
      class={styles.line}
      lang={language ?? ''}
      dir={textDirection(`${lead}${after ?? before ?? ''}${trail}`, language)}
    >
      {lead}
      {name === 'moved' ? (
        (after ?? before)
      ) : (
        <>
          {before !== null && <Marked op="removed">{before}</Marked>}
          {after !== null && <Marked op="added">{after}</Marked>}
        </>
      )}
      {trail}
    </p>
  );
}

/** Dates are written out in the reader's own way, and read as that. */
function DateLine({ change: { before, after } }: Pick<ChangeLineProps, 'change'>) {
  const words = (date: string) => formatStatedDate(date, readerLocale());
  return (
    <p class={styles.date}>
      {before !== null && <Marked op="removed">{words(before)}</Marked>}
      {after !== null && <Marked op="added">{words(after)}</Marked>}
    </p>
  );
}
