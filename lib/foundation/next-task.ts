/** Waits until the browser has done what was waiting: input, painting, messages. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  // A timer is the second choice: a tab that is not in sight gets one a second.
  return scheduler?.yield === undefined ? new Promise((resolve) => setTimeout(resolve, 0)) : scheduler.yield();
}
