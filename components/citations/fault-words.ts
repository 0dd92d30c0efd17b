import { i18n } from '#i18n';
import type { StyleFault } from '../../lib/article/citation.ts';

/** What is wrong with a style, as a sentence. */
export function styleFaultWords(fault: StyleFault): string {
  switch (fault.fault) {
    case 'too-large':
      return i18n.t('cite.faults.tooLarge');
    case 'not-xml':
      return i18n.t('cite.faults.notXml');
    case 'entities':
      return i18n.t('cite.faults.entities');
    case 'no-style':
      return i18n.t('cite.faults.noStyle');
    case 'too-complex':
      return i18n.t('cite.faults.tooComplex');
    case 'unusable':
      return i18n.t('cite.faults.unusable');
    case 'too-many':
      return i18n.t('cite.faults.tooMany');
    case 'dependent':
      return fault.listed === null
        ? i18n.t('cite.faults.dependent', [fault.parent])
        : i18n.t('cite.faults.dependentListed', [fault.listed]);
  }
}
