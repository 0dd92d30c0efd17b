/**
 * Asks `look` again and again until it answers something else than null, undefined or false, and gives that back.
 * An exception counts as "not yet", since pages are swapped under our feet. Throws after `limitMs`, naming `what`.
 */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  limitMs = 15_000,
): Promise<T> {
  const end = performance.now() + limitMs;
  let last: unknown = null;
  for (;;) {
    try {
      const found = await within(look(), limitMs);
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}`, { cause: last });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Gives up on a promise after a while: a call into a page that is being swapped may never be answered. */
export async function within<T>(work: T | Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
