import { i18n } from '#i18n';
import type { Correction } from '../../lib/article/correction.ts';
import type { Disclosure } from '../../lib/article/difference.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** Whether readers were told of a change: what was found, and no more. `note`: the note that names it. */
export function disclosureWords(status: Disclosure['status'], note: Correction | null): string {
  switch (status) {
    case 'disclosed':
      return note?.kind === 'correction' ? i18n.t('versions.said.inCorrection') : i18n.t('versions.said.inNote');
    case 'update-stamped':
      return i18n.t('versions.said.stamped');
    case 'not-disclosed':
      return i18n.t('versions.said.notFound');
    default:
      return assertNever(status);
  }
}

/** What ties the note to the change; null where there is no note. */
export function tieWords(by: Disclosure['by']): string | null {
  switch (by) {
    case null:
      return null;
    case 'wrong-and-right':
      return i18n.t('versions.said.wrongAndRight');
    case 'words':
      return i18n.t('versions.said.words');
    case 'paragraph':
      return i18n.t('versions.said.paragraph');
    case 'target':
      return i18n.t('versions.said.target');
    case 'general':
      return i18n.t('versions.said.general');
    default:
      return assertNever(by);
  }
}

/** "How sure: likely". */
export function surenessWords(sureness: Disclosure['sureness']): string {
  return i18n.t('versions.said.howSure', [degreeWords(sureness)]);
}

function degreeWords(sureness: Disclosure['sureness']): string {
  switch (sureness) {
    case 'sure':
      return i18n.t('versions.said.sure');
    case 'likely':
      return i18n.t('versions.said.likely');
    case 'unsure':
      return i18n.t('versions.said.unsure');
    default:
      return assertNever(sureness);
  }
}
