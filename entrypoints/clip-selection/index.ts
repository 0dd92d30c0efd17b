import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageSelection } from '../../lib/article/page-selection.ts';
import { readSelection } from '../../lib/extraction/read-selection.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import { selectedPart } from '../../lib/platform/selected-part.ts';
import { selectedPassage } from '../../lib/platform/selected-passage.ts';

/** Run once in a page of which the reader clips a stretch; what it returns is handed to whoever had it run. */
export default defineUnlistedScript((): Result<PageSelection, ErrorCode> => {
  const part = selectedPart(document);
  if (part === null) return failure('nothing-selected');
  const passage = selectedPassage(document);
  if (!passage.ok && passage.error !== 'selection-too-long') return passage;
  const reading = readSelection(document, location.href, part);
  return reading.ok
    ? success({ reading: reading.value, passage: passage.ok ? { ...passage.value, before: '', after: '' } : null })
    : reading;
});
