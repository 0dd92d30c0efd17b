import { i18n } from '#i18n';
import type { Correction, CorrectionKind, CorrectionPosition, CorrectionTarget } from '../../lib/article/correction.ts';
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

/** What was wrong, in the panel's words; null when the note does not say, or was read before that was looked for. */
export function correctionTargetWords(target: CorrectionTarget | null | undefined): string | null {
  switch (target) {
    case null:
    case undefined:
      return null;
    case 'headline':
      return i18n.t('corrections.target.headline');
    case 'caption':
      return i18n.t('corrections.target.caption');
    case 'graphic':
      return i18n.t('corrections.target.graphic');
    case 'quote':
      return i18n.t('corrections.target.quote');
    case 'name':
      return i18n.t('corrections.target.name');
    case 'number':
      return i18n.t('corrections.target.number');
    case 'date':
      return i18n.t('corrections.target.date');
    case 'place':
      return i18n.t('corrections.target.place');
    case 'link':
      return i18n.t('corrections.target.link');
    case 'byline':
      return i18n.t('corrections.target.byline');
    case 'story':
      return i18n.t('corrections.target.story');
    default:
      return assertNever(target);
  }
}
