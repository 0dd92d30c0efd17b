import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * Runs axe over what a test has drawn and expects it to find nothing. Colours are left out: the test DOM lays nothing
 * out and knows no style sheets.
 */
export async function expectAccessible(element: Element = document.body): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, found.join('\n')).toEqual([]);
}
