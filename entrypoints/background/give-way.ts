/**
 * Long work gives way to a page that is being read: the reader waits for that one. Nothing is lost when the background is
 * stopped and this forgotten.
 */
let restUntil = 0;

/** A page begins to be read, or to be kept: long work rests until it is, at most this long. */
export function giveWay(milliseconds = 1_000): void {
  restUntil = performance.now() + milliseconds;
}

/** The page has been read; long work may go on. */
export function goOn(): void {
  restUntil = 0;
}

/** The next turn of long work: what waits already comes first, and pages that are being read. */
export async function nextTurn(): Promise<void> {
  do {
    // Browsers make each of these wait a few milliseconds, which is a rest for the machine.
    await new Promise((resolve) => setTimeout(resolve, 0));
  } while (performance.now() < restUntil);
}
