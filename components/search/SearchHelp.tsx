import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import styles from './SearchHelp.module.css';

/** What can be written in a search, with examples, in a fold. */
export function SearchHelp() {
  return (
    <details class={styles.help}>
      <summary class={styles.title}>
        <FoldArrow />
        {i18n.t('search.help.title')}
      </summary>
      <dl class={styles.rows}>
        {rows().map(([example, meaning]) => (
          <Fragment key={example}>
            <dt dir="auto">{example}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
      <p class={styles.foot}>{i18n.t('search.help.folded')}</p>
    </details>
  );
}

/** Example and meaning. The examples are searches that can be made. */
function rows(): [example: string, meaning: string][] {
  return [
    [i18n.t('search.help.words.example'), i18n.t('search.help.words.meaning')],
    [i18n.t('search.help.phrase.example'), i18n.t('search.help.phrase.meaning')],
    [i18n.t('search.help.prefix.example'), i18n.t('search.help.prefix.meaning')],
    [i18n.t('search.help.either.example'), i18n.t('search.help.either.meaning')],
    [i18n.t('search.help.without.example'), i18n.t('search.help.without.meaning')],
    [i18n.t('search.help.author.example'), i18n.t('search.help.author.meaning')],
    [i18n.t('search.help.inField.example'), i18n.t('search.help.inField.meaning')],
    [i18n.t('search.help.site.example'), i18n.t('search.help.site.meaning')],
    [i18n.t('search.help.dates.example'), i18n.t('search.help.dates.meaning')],
    [i18n.t('search.help.has.example'), i18n.t('search.help.has.meaning')],
    [i18n.t('search.help.is.example'), i18n.t('search.help.is.meaning')],
    [i18n.t('search.help.language.example'), i18n.t('search.help.language.meaning')],
  ];
}
