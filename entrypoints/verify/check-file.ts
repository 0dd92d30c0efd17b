import type { EvidenceFileFault, EvidenceVerdict } from '../../lib/article/evidence.ts';
import { type EvidenceFile, readEvidenceFile } from '../../lib/exports/evidence-file.ts';
import { evidenceLimits } from '../../lib/exports/evidence-schema.ts';
import { verifyEvidence } from '../../lib/exports/verify-evidence.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';

export type Checked = Result<EvidenceFile & { verdict: EvidenceVerdict }, EvidenceFileFault | 'unreadable'>;

/** Reads a file that the reader gave and says what holds of it. Large ones are refused unread. */
export async function checkFile(file: File): Promise<Checked> {
  // No character takes more than three bytes for each unit of a text's length.
  if (file.size > evidenceLimits.file * 3) return failure('too-large');
  let text: string;
  try {
    text = await file.text();
  } catch {
    return failure('unreadable');
  }
  const read = readEvidenceFile(text);
  if (!read.ok) return read;
  return success({ ...read.value, verdict: await verifyEvidence(read.value.evidence) });
}
