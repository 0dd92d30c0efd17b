import { i18n } from '#i18n';
import type { Correction, CorrectionKind, CorrectionPosition } from '../../lib/article/correction.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** What a note is, in the panel's words. */
export function correctionKindWords(kind: CorrectionKind): string {
  switch (kind) {
    case 'correction':
      return i18n.t('corrections.kind.correction');
    case 'clarification':
      return i18n.t('corrections.kind.clarification');
    case 'refile':
      return i18n.t('corrections.kind.refile');
    case 'update':
      return i18n.t('corrections.kind.update');
    case 'editors-note':
      return i18n.t('corrections.kind.editorsNote');
    case 'retraction':
      return i18n.t('corrections.kind.retraction');
    case 'removal':
      return i18n.t('corrections.kind.removal');
    default:
      return assertNever(kind);
  }
}

/** Where a note stood on the page, in the panel's words. */
export function correctionPositionWords(position: CorrectionPosition): string {
  switch (position) {
    case 'top':
      return i18n.t('corrections.position.top');
    case 'end':
      return i18n.t('corrections.position.end');
    case 'inline':
      return i18n.t('corrections.position.inline');
    case 'headline':
      return i18n.t('corrections.position.headline');
    case 'metadata':
      return i18n.t('corrections.position.metadata');
    default:
      return assertNever(position);
  }
}

/** Why something was wrong, in the panel's words; null when the note does not say. */
export function correctionCauseWords(cause: Correction['cause']): string | null {
  switch (cause) {
    case null:
      return null;
    case 'editing':
      return i18n.t('corrections.cause.editing');
    case 'source':
      return i18n.t('corrections.cause.source');
    case 'translation':
      return i18n.t('corrections.cause.translation');
    case 'other':
      return i18n.t('corrections.cause.other');
    default:
      return assertNever(cause);
  }
}
