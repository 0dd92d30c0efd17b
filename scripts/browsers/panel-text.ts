import type { Page } from 'puppeteer-core';

/** A heading of the panel and the lines under it; the first part may have none. */
export interface PanelPart {
  heading: string | null;
  lines: string[];
}

/** What the panel shows at this moment, as a reader sees it. */
export async function readPanel(panel: Page): Promise<PanelPart[]> {
  const { headings, text } = await rendered(panel);
  const parts: PanelPart[] = [{ heading: null, lines: [] }];
  for (const line of linesOf(text)) {
    if (headings.includes(line)) parts.push({ heading: line, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.filter((part) => part.heading !== null || part.lines.length > 0);
}

/** The panel's whole text in one line and small letters, to look facts up in whatever the styles do to letter case. */
export async function panelText(panel: Page): Promise<string> {
  return fold((await rendered(panel)).text);
}

/** Which of the facts the panel does not show. */
export async function missingFacts(panel: Page, facts: readonly string[]): Promise<string[]> {
  const text = await panelText(panel);
  return facts.filter((fact) => !text.includes(fold(fact)));
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').toLowerCase();
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The text as it is on the screen: what is folded away or hidden must not count as shown. */
async function rendered(panel: Page): Promise<{ headings: string[]; text: string }> {
  const { headings, text } = await panel.evaluate(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: textContent would also give what is hidden.
    const shown = (element: HTMLElement) => element.innerText;
    return {
      headings: [...document.querySelectorAll<HTMLElement>('h1, h2, h3, summary')].map(shown),
      text: shown(document.body),
    };
  });
  return { headings: headings.flatMap(linesOf), text };
}
