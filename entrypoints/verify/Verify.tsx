import { useErrorBoundary, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/controls/Button.tsx';
import { ReportChooser } from '../../components/evidence/ReportChooser.tsx';
import { Verdict, type VerdictProps } from '../../components/evidence/Verdict.tsx';
import { LibraryFrame } from '../../components/library/LibraryFrame.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { type Checked, checkFile } from './check-file.ts';

/** Checks evidence reports, in a tab of its own and without any network. */
export function Verify() {
  const [defect] = useErrorBoundary((error) => reportDefect('verify', error));
  return (
    <LibraryFrame part={i18n.t('verify.title')}>
      {defect === undefined ? (
        <Checking />
      ) : (
        <StateScreen title={i18n.t('library.failed.title')} text={i18n.t('library.failed.text')}>
          <Button onClick={() => location.reload()}>{i18n.t('states.failed.action')}</Button>
        </StateScreen>
      )}
    </LibraryFrame>
  );
}

function Checking() {
  const [checked, setChecked] = useState<Checked | 'working' | null>(null);
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  if (defect !== null) throw defect.error;
  const check = (file: File) => {
    setChecked('working');
    checkFile(file).then(setChecked, (error: unknown) => setDefect({ error }));
  };
  return (
    <>
      <h1>{i18n.t('verify.title')}</h1>
      <ReportChooser again={checked !== null} disabled={checked === 'working'} onFile={check} />
      {checked === 'working' && <p role="status">{i18n.t('verify.working')}</p>}
      {checked !== null && checked !== 'working' && <Outcome checked={checked} />}
    </>
  );
}

function Outcome({ checked }: { checked: Checked }) {
  if (!checked.ok) return <p role="status">{faultWords(checked.error)}</p>;
  const { evidence, showsItsData, verdict } = checked.value;
  const shown: VerdictProps = {
    headline: evidence.article.headline,
    url: evidence.article.canonicalUrl,
    verdict,
    showsItsData,
    versions: evidence.versions,
  };
  return <Verdict {...shown} />;
}

function faultWords(fault: (Checked & { ok: false })['error']): string {
  switch (fault) {
    case 'too-large':
      return i18n.t('verify.faults.tooLarge');
    case 'not-a-report':
      return i18n.t('verify.faults.notAReport');
    case 'unknown-version':
      return i18n.t('verify.faults.unknownVersion');
    case 'damaged':
      return i18n.t('verify.faults.damaged');
    case 'unreadable':
      return i18n.t('verify.faults.unreadable');
  }
}
