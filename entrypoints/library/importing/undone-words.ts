import { i18n } from '#i18n';
import { count } from '../../../components/importing/import-words.ts';
import type { UndoneImport } from '../../../lib/archive/import/undo-import.ts';

/** What taking an import back came to, in sentences. */
export function undoneWords({ deleted, stayed, restored }: UndoneImport): string {
  return [
    i18n.t('importing.undone.deleted', deleted, [count(deleted)]),
    ...(restored > 0 ? [i18n.t('importing.undone.restored', restored, [count(restored)])] : []),
    ...(stayed > 0 ? [i18n.t('importing.undone.stayed', stayed, [count(stayed)])] : []),
  ].join(' ');
}
