import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { listParts } from '../../lib/foundation/intl-format.ts';
import { Disclosure } from '../theme/Disclosure.tsx';
import { Fact } from '../theme/Fact.tsx';
import { FactList } from '../theme/FactList.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Sources.module.css';
import { fieldWords, namedFields, sourceWords } from './source-words.ts';

export interface SourcesProps {
  facts: ArticleFacts;
}

/** On demand: where each fact was read, and which were looked for and not found. */
export function Sources({ facts }: SourcesProps) {
  const read = Object.entries(facts.sources).sort(([a], [b]) => orderOf(a) - orderOf(b));
  const missing = missingFields(facts);
  return (
    <Disclosure title={i18n.t('sources.title')}>
      <p class={styles.quiet}>{i18n.t('sources.intro')}</p>
      <FactList>
        {read.map(([field, source]) => (
          <Fact key={field} name={fieldWords(field)}>
            <span class={styles.source}>{sourceWords(source)}</span>
          </Fact>
        ))}
      </FactList>
      {missing.length > 0 && <p class={styles.quiet}>{i18n.t('sources.missing', [joined(missing.map(fieldWords))])}</p>}
    </Disclosure>
  );
}

function missingFields(facts: ArticleFacts): string[] {
  return Object.entries(facts)
    .filter(([, value]) => value === null || value === '' || (Array.isArray(value) && value.length === 0))
    .map(([field]) => field)
    .filter((field) => namedFields.includes(field) && facts.sources[field] === undefined)
    .sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf(field: string): number {
  const order = namedFields.indexOf(field);
  return order === -1 ? namedFields.length : order;
}

function joined(words: string[]): string {
  return listParts(words.length, readerLocale())
    .map((part) => (part.kind === 'item' ? words[part.index] : part.text))
    .join('');
}
