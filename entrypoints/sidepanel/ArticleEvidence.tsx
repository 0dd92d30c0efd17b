import { EvidenceExport, type EvidenceKind } from '../../components/evidence/EvidenceExport.tsx';
import { reportWords } from '../../components/evidence/report-words.ts';
import { gatherEvidence } from '../../lib/archive/evidence-report.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { success } from '../../lib/foundation/result.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { openVerify } from '../../lib/platform/verify-page.ts';

/** The evidence of an article of the archive: saves a report of it, and leads to where one is checked. */
export function ArticleEvidence({ articleId }: { articleId: string }) {
  return (
    <EvidenceExport
      onMake={(kind) => makeReport(articleId, kind)}
      onCheck={() => void openVerify().catch((error: unknown) => reportDefect('verify', error))}
    />
  );
}

/** What it is made with is loaded only now: comparing brings the calendars of all languages with it. */
async function makeReport(articleId: string, kind: EvidenceKind) {
  const [{ timelineOf }, { evidenceJson, evidenceOf }, { evidenceHtml }] = await Promise.all([
    import('../../lib/versions/timeline-of.ts'),
    import('../../lib/exports/evidence-json.ts'),
    import('../../lib/exports/evidence-html.ts'),
  ]);
  const material = await gatherEvidence(articleId, { compare: timelineOf });
  if (!material.ok) return material;
  const evidence = evidenceOf(material.value, Date.now());
  const name = `dateline-evidence-${evidence.madeAt.slice(0, 10)}-${articleId.slice(0, 8)}`;
  if (kind === 'page') saveFile(`${name}.html`, 'text/html', evidenceHtml(evidence, reportWords()));
  else saveFile(`${name}.json`, 'application/json', evidenceJson(evidence));
  return success(evidence.last?.seq ?? null);
}
