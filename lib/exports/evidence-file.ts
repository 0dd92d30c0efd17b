import * as v from 'valibot';
import type { EvidenceFileFault } from '../article/evidence.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { evidenceHtml } from './evidence-html.ts';
import { type Evidence, evidenceLimits, evidenceSchema } from './evidence-schema.ts';
import { type EvidenceWords, evidenceWordsSchema } from './evidence-words.ts';
import { unescaped } from './markup.ts';

export interface EvidenceFile {
  evidence: Evidence;
  /**
   * Whether the page shows what its data say; null for a file of data only. Labels are taken from the file: nobody has
   * sealed them.
   */
  showsItsData: boolean | null;
}

/** Where the data stand in a report's page. */
const place = /<pre id="dateline-evidence"[^>]*>([^<]*)<\/pre>/;

const pageDataSchema = v.object({ evidence: v.unknown(), words: evidenceWordsSchema });
const anyVersion = v.object({ format: v.literal('dateline-evidence'), version: v.number() });

/** Reads a report from the text of a file, a page or data. Files come from anywhere. */
export function readEvidenceFile(text: string): Result<EvidenceFile, EvidenceFileFault> {
  if (text.length > evidenceLimits.file) return failure('too-large');
  const page = text.trimStart().startsWith('<') ? (place.exec(text)?.[1] ?? null) : null;
  if (page === null && !text.trimStart().startsWith('{')) return failure('not-a-report');
  const written = page === null ? text : unescaped(page);
  const data = parsed(written);
  if (data === undefined)
    return failure(page === null && !text.includes('dateline-evidence') ? 'not-a-report' : 'damaged');
  if (page === null) return withEvidence(data, null);

  const whole = v.safeParse(pageDataSchema, data);
  if (!whole.success) return failure('damaged');
  return withEvidence(whole.output.evidence, { text, written, words: whole.output.words });
}

function withEvidence(
  data: unknown,
  page: { text: string; written: string; words: EvidenceWords } | null,
): Result<EvidenceFile, EvidenceFileFault> {
  const kind = v.safeParse(anyVersion, data);
  if (!kind.success) return failure('not-a-report');
  if (kind.output.version !== 1) return failure('unknown-version');
  const evidence = v.safeParse(evidenceSchema, data);
  if (!evidence.success) return failure('damaged');
  const showsItsData =
    page === null ? null : sameText(evidenceHtml(evidence.output, page.words, page.written), page.text);
  return success({ evidence: evidence.output, showsItsData });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Mail and editors write other line ends, and put a mark before the text. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n')
      .trim();
  return plain(one) === plain(other);
}
