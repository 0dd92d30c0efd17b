import { i18n } from '#i18n';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import styles from './TemplateEditor.module.css';
import type { TemplateVocabulary } from './TemplateEditor.tsx';

/** Every name and filter that a template can use, to be looked up while it is written. */
export function TemplateVocabularyFold({ values, lists, filters }: TemplateVocabulary) {
  return (
    <details class={styles.hint}>
      <summary class={styles.summary}>
        <FoldArrow />
        {i18n.t('templates.vocabulary.title')}
      </summary>
      <dl class={styles.vocabulary}>
        <dt>{i18n.t('templates.vocabulary.values')}</dt>
        <dd>
          <Names names={values} />
        </dd>
        <dt>{i18n.t('templates.vocabulary.lists')}</dt>
        {Object.entries(lists).map(([name, fields]) => (
          <dd key={name}>
            <Names names={[name, ...fields.map((field) => `… ${field}`)]} />
          </dd>
        ))}
        <dt>{i18n.t('templates.vocabulary.filters')}</dt>
        <dd>
          <Names names={filters} />
        </dd>
      </dl>
    </details>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <span dir="ltr" class={styles.names}>
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </span>
  );
}
