import { runProgram } from './run-program.ts';

/** What epubcheck has against a book, errors and warnings both; and how many files it looked at. */
export async function checkEpub(jar: string, path: string): Promise<{ faults: string[]; files: number }> {
  // The report as JSON: the words on the screen are for people, and in their language.
  const { code, output, errors } = await runProgram('java', ['-jar', jar, path, '--json', '-', '-q', '--locale', 'en']);
  const start = output.indexOf('{');
  if (start === -1) return { faults: [`epubcheck gave no report (${code}): ${errors.trim()}`], files: 0 };
  const report: EpubcheckReport = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  const faults = report.messages
    .filter(({ severity }) => severity !== 'INFO' && severity !== 'USAGE' && severity !== 'SUPPRESSED')
    .flatMap(({ ID, severity, message, locations }) =>
      (locations.length === 0 ? [''] : locations.map(({ path: file, line }) => `${file}:${line} `)).map(
        (place) => `${severity} ${ID} ${place}${message}`,
      ),
    );
  return { faults, files: report.items?.length ?? 0 };
}

interface EpubcheckReport {
  messages: { ID: string; severity: string; message: string; locations: { path: string; line: number }[] }[];
  items?: unknown[];
}
