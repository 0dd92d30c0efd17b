import { i18n } from '#i18n';
import { Disclosure } from '../theme/Disclosure.tsx';
import styles from './Importing.module.css';
import { formatWords } from './import-words.ts';

/** What can be read, and how to get the file out of each program. */
export function FormatList() {
  const formats: [name: string, how: string][] = [
    [formatWords('pocket'), i18n.t('importing.formats.pocket')],
    [formatWords('instapaper'), i18n.t('importing.formats.instapaper')],
    [formatWords('omnivore'), i18n.t('importing.formats.omnivore')],
    [formatWords('readwise'), i18n.t('importing.formats.readwise')],
    [formatWords('wallabag'), i18n.t('importing.formats.wallabag')],
    [formatWords('raindrop'), i18n.t('importing.formats.raindrop')],
    [formatWords('karakeep'), i18n.t('importing.formats.karakeep')],
    [formatWords('linkwarden'), i18n.t('importing.formats.linkwarden')],
    ['Zotero', i18n.t('importing.formats.zotero')],
    [formatWords('bookmarks'), i18n.t('importing.formats.bookmarks')],
    [formatWords('url-list'), i18n.t('importing.formats.lists')],
    [formatWords('html'), i18n.t('importing.formats.pages')],
    [formatWords('wacz'), i18n.t('importing.formats.wacz')],
    [formatWords('dateline'), i18n.t('importing.formats.dateline')],
  ];
  return (
    <Disclosure title={i18n.t('importing.formats.title')}>
      <dl class={styles.formats}>
        {formats.map(([name, how]) => (
          <Format key={name} name={name} how={how} />
        ))}
      </dl>
    </Disclosure>
  );
}

function Format({ name, how }: { name: string; how: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{how}</dd>
    </>
  );
}
