import type { Page } from 'puppeteer-core';

/** A heading of the panel and the lines under it; the first part may have none. */
export interface PanelPart {
  heading: string | null;
  lines: string[];
}

/** What the panel shows at this moment, as a reader sees it. */
export async function readPanel(panel: Page): Promise<PanelPart[]> {
  const { headings, lines } = await panel.evaluate(() => ({
    headings: [...document.querySelectorAll<HTMLElement>('h1, h2, h3, summary')].map((one) => one.innerText.trim()),
    lines: document.body.innerText.split('\n').map((line) => line.trim()),
  }));
  const parts: PanelPart[] = [{ heading: null, lines: [] }];
  for (const line of lines.filter((text) => text !== '')) {
    if (headings.includes(line)) parts.push({ heading: line, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.filter((part) => part.heading !== null || part.lines.length > 0);
}

/** The panel's whole text in one line and small letters, to look facts up in whatever the styles do to letter case. */
export async function panelText(panel: Page): Promise<string> {
  const text = await panel.evaluate(() => document.body.innerText);
  return fold(text);
}

/** Which of the facts the panel does not show. */
export async function missingFacts(panel: Page, facts: readonly string[]): Promise<string[]> {
  const text = await panelText(panel);
  return facts.filter((fact) => !text.includes(fold(fact)));
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').toLowerCase();
}
