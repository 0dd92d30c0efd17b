import { EvidenceExport, type EvidenceKind } from '../../components/evidence/EvidenceExport.tsx';
import { reportWords } from '../../components/evidence/report-words.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { success } from '../../lib/foundation/result.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { openVerify } from '../../lib/platform/verify-page.ts';

/** The evidence of an article of the archive: saves a report of it, and leads to where one is checked. */
export function ArticleEvidence({ articleId }: { articleId: string }) {
  const check = () => void openVerify().catch((error: unknown) => reportDefect('verify', error));
  return <EvidenceExport onMake={(kind) => saveReport(articleId, kind)} onCheck={check} />;
}

/** What it is made with is loaded only now: comparing brings the calendars of all languages with it. */
async function saveReport(articleId: string, kind: EvidenceKind) {
  const [{ timelineOf }, { makeEvidenceReport }] = await Promise.all([
    import('../../lib/versions/timeline-of.ts'),
    import('../../lib/archive/evidence-report.ts'),
  ]);
  const made = await makeEvidenceReport(articleId, kind, { compare: timelineOf, words: reportWords() });
  if (!made.ok) return made;
  const { name, type, text, lastSeal } = made.value;
  saveFile(name, type, text);
  return success(lastSeal);
}
