import { i18n } from '#i18n';
import type { Comparability } from '../../lib/article/difference.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

export type WhyApart = Extract<Comparability, { by: 'unknown' }>['because'];

/** Why a difference is not taken for the publisher's: in a few words, and whole. */
export function apartWords(because: WhyApart): { title: string; text: string } {
  switch (because) {
    case 'extractor':
      return { title: i18n.t('versions.apart.extractor'), text: i18n.t('versions.apart.extractorText') };
    case 'interpreter':
      return { title: i18n.t('versions.apart.interpreter'), text: i18n.t('versions.apart.interpreterText') };
    case 'taken-differently':
      return { title: i18n.t('versions.apart.takenDifferently'), text: i18n.t('versions.apart.takenDifferentlyText') };
    case 'shown-in-part':
      return { title: i18n.t('versions.apart.inPart'), text: i18n.t('versions.apart.inPartText') };
    default:
      return assertNever(because);
  }
}
