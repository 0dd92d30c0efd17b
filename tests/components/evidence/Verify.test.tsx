import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportWords } from '../../../components/evidence/report-words.ts';
import { Verify } from '../../../entrypoints/verify/Verify.tsx';
import { evidenceHtml } from '../../../lib/exports/evidence-html.ts';
import { evidenceJson } from '../../../lib/exports/evidence-json.ts';
import type { Evidence } from '../../../lib/exports/evidence-schema.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { reportOf } from '../../support/evidence.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

let report: Evidence;
beforeAll(async () => {
  report = await reportOf();
});

const fileOf = (text: string) => new File([text], 'report', { type: 'text/html' });

async function choose(text: string): Promise<void> {
  const input = document.querySelector('input');
  if (input === null) throw new Error('no place for a file');
  Object.defineProperty(input, 'files', { value: [fileOf(text)], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  fireEvent.change(input);
  await waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(false);
    expect(screen.getByRole('status').textContent).not.toBe('');
  });
}

const shown = () => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('the page that checks reports', () => {
  it('says what to do, and that nothing is sent anywhere', async () => {
    render(<Verify />);
    expect(shown()).toContain('It is checked on this machine, and sent nowhere.');
    await expectAccessible();
  });

  it('says of an intact report that it is, what that means, and shows what was checked', async () => {
    render(<Verify />);
    await choose(evidenceHtml(report, reportWords()));
    expect(screen.getByRole('status').textContent).toBe(
      'Nothing in this report was altered since the versions were saved.',
    );
    expect(shown()).toContain('Last seal, number 4');
    expect(shown()).toContain('hold it against this one');
    expect(shown()).toContain('This does not say that the publisher printed it');
    expect(shown().match(/unchanged since it was saved/g)).toHaveLength(3);
    expect(shown()).toContain('A band played on the quay.');
    expect(screen.getByRole('button', { name: 'Check another report' })).toBeTruthy();
    await expectAccessible();
  });

  it('names the version in which one letter was altered', async () => {
    render(<Verify />);
    await choose(evidenceJson(report).replace('A band played', 'A hand played'));
    expect(screen.getByRole('status').textContent).toBe('This report is not as it was saved.');
    expect(shown()).toMatch(/Version 3 · [^·]+ · The text is not the one that was saved\./);
    expect(shown()).not.toContain('Last seal');
    await expectAccessible();
  });

  it('says that a page shows something else than its data', async () => {
    render(<Verify />);
    await choose(evidenceHtml(report, reportWords()).replace('A band played', 'No band played'));
    expect(screen.getByRole('status').textContent).toContain('The page does not show what its data say.');
  });

  it('says where seals are missing, and of versions without any that nothing can be said', async () => {
    render(<Verify />);
    await choose(evidenceJson({ ...report, links: [] }));
    expect(shown()).toContain('Seal 3: one before it is missing, or stands twice.');
    const versions = report.versions.map((version) => ({ ...version, seal: null }));
    await choose(evidenceJson({ ...report, versions, links: [], last: null }));
    expect(screen.getByRole('status').textContent).toBe(
      'These versions have no seals: they were kept before there were any, or came from a file that did not fit them. Whether they are unchanged cannot be said.',
    );
    expect(shown()).toContain('without a seal');
    await expectAccessible();
  });

  it.each([
    ['<p>News</p>', 'This is no evidence report of Dateline.'],
    ['{"format":"dateline-evidence","version":7}', 'This report was made by a newer Dateline.'],
    ['{"format":"dateline-evidence","version":1}', 'it is cut off or damaged'],
  ])('says in a sentence why it cannot check %s', async (text, words) => {
    render(<Verify />);
    await choose(text);
    expect(screen.getByRole('status').textContent).toContain(words);
  });

  it('takes a file that is dropped', async () => {
    // The test DOM does not know that elements take what is dropped on them; Preact asks the element.
    for (const name of ['ondragover', 'ondragleave', 'ondrop'])
      Object.defineProperty(HTMLElement.prototype, name, { value: null });
    render(<Verify />);
    const place = document.querySelector('input')?.parentElement;
    if (!place) throw new Error('no place for a file');
    fireEvent.dragOver(place);
    expect(await screen.findByText('Drop the file to check it.')).toBeTruthy();
    fireEvent.drop(place, { dataTransfer: { files: [fileOf(evidenceJson(report))] } });
    expect(await screen.findByText('Nothing in this report was altered since the versions were saved.')).toBeTruthy();
  });

  it.each([
    ['de', 'An diesem Bericht wurde nichts verändert'],
    ['ar', 'لم يُغيَّر شيء في هذا التقرير'],
  ] as const)('speaks %s', async (language, words) => {
    speak(language);
    render(<Verify />);
    await choose(evidenceHtml(report, reportWords()));
    expect(shown()).toContain(words);
    await expectAccessible();
  });
});
