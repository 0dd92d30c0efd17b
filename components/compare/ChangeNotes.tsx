import { i18n } from '#i18n';
import type { Change } from '../../lib/article/difference.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { changeName, changeNameWords } from '../versions/change-words.ts';
import { Marked } from '../versions/Marked.tsx';
import { WhetherSaid } from '../versions/WhetherSaid.tsx';
import styles from './ChangeNotes.module.css';
import { type Comparison, changeElementId } from './comparison.ts';

export interface ChangeNotesProps {
  /** Ids of the changes of one paragraph or field. Those that are not pointed out are passed over. */
  changes: readonly string[];
  /** A note that stands in the text is a change of the field, and is spoken of there. */
  of: 'text' | 'field';
  comparison: Comparison;
  /** Id of the change that the reader has gone to, if it may be one of these. */
  current: string | null;
}

/** Characters of words that are worth repeating beside their paragraph. */
const repeatable = 60;

/** What stands beside a paragraph: each of its changes by kind, and whether readers were told. */
export function ChangeNotes({ changes, of, comparison, current }: ChangeNotesProps) {
  const shown = changes
    .flatMap((id) => comparison.shown.get(id) ?? [])
    .filter(({ where }) => of === 'field' || where === 'text');
  if (shown.length === 0) return null;
  return (
    <ul class={styles.notes} aria-label={i18n.t('compare.changes')}>
      {shown.map((change) => (
        <li
          key={change.id}
          id={changeElementId(change.id)}
          tabIndex={-1}
          class={styles.note}
          aria-current={change.id === current ? 'true' : undefined}
        >
          <p class={styles.kind}>{changeNameWords(changeName(change))}</p>
          <Words change={change} language={comparison.language} />
          <Told change={change} comparison={comparison} />
        </li>
      ))}
    </ul>
  );
}

/** The changed words again, where they are few: a paragraph may have several changes. */
function Words({ change, language }: { change: Change; language: string | null }) {
  const { kind, where, block, before, after, sentence } = change;
  const length = (before?.length ?? 0) + (after?.length ?? 0);
  const within = where === 'text' && kind !== 'moved' && block.before !== null && block.after !== null;
  if (!within || length === 0 || length > repeatable) return null;
  return (
    <p class={styles.words}>
      {/* Stands where the interface's words begin, and runs as its language does. */}
      <bdi lang={language ?? ''} dir={textDirection(sentence.after ?? sentence.before ?? '', language)}>
        {before !== null && <Marked op="removed">{before}</Marked>}
        {after !== null && <Marked op="added">{after}</Marked>}
      </bdi>
    </p>
  );
}

function Told({ change, comparison }: { change: Change; comparison: Comparison }) {
  const disclosure = comparison.disclosures.get(change.id);
  if (disclosure === undefined) return null;
  return <WhetherSaid disclosure={disclosure} notes={comparison.newer.notes} language={comparison.language} />;
}
