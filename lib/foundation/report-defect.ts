/**
 * Reports an unexpected error once, on the console of the context it happened in. Only the error's name and the places
 * in our own code are written: messages of errors may carry addresses or text of what the reader reads.
 *
 * `where`: what was being done, in our own fixed words.
 */
export function reportDefect(where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const key = `${where} ${name} ${stack}`;
  if (reported.has(key)) return;
  if (reported.size < 200) reported.add(key);
  // A stack begins with the message in Chromium; the lines that name a place do not carry it.
  const places = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$|@.*:\d+:\d+$/.test(line));
  console.error([`Dateline: ${where} failed (${name})`, ...places].join('\n'));
}

const reported = new Set<string>();
