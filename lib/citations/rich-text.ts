import type { RichRun } from '../article/citation.ts';

export function runsText(runs: readonly RichRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The runs as HTML for a clipboard: escaped text, and `i`, `b` and small capitals around it. */
export function runsHtml(runs: readonly RichRun[]): string {
  return runs
    .map(({ text, italic, bold, smallCaps }) => {
      const plain = text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
      const small = smallCaps ? `<span style="font-variant: small-caps">${plain}</span>` : plain;
      const strong = bold ? `<b>${small}</b>` : small;
      return italic ? `<i>${strong}</i>` : strong;
    })
    .join('');
}

/** What the engine puts around text: signs that stand in no text, of a pair each. Private use, so that nothing else means them. */
export const runMarks = {
  italic: ['\ue010', '\ue011'],
  bold: ['\ue012', '\ue013'],
  smallCaps: ['\ue014', '\ue015'],
  normal: ['\ue016', '\ue017'],
} as const;

/** The marks that end a stretch. */
export const runEnds = Object.values(runMarks)
  .map(([, end]) => end)
  .join('');

const anyMark = /[\ue010-\ue017]/gu;

/** Takes the marks out of what comes from pages and styles. */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}

/** What the engine wrote, taken apart at its marks. Neighbours that look alike are one run. */
export function runsOf(marked: string): RichRun[] {
  const runs: RichRun[] = [];
  const open = { italic: 0, bold: 0, smallCaps: 0 };
  // Within italics, a title in italics is upright.
  const upright: number[] = [];
  let text = '';
  const end = () => {
    if (text === '') return;
    const look = { italic: open.italic > 0, bold: open.bold > 0, smallCaps: open.smallCaps > 0 };
    const last = runs.at(-1);
    const same = last?.italic === look.italic && last.bold === look.bold && last.smallCaps === look.smallCaps;
    if (last !== undefined && same) last.text += text;
    else runs.push({ text, ...look });
    text = '';
  };
  for (const sign of marked) {
    if (!/[\ue010-\ue017]/u.test(sign)) {
      text += sign;
      continue;
    }
    end();
    if (sign === runMarks.normal[0]) {
      upright.push(open.italic);
      open.italic = 0;
    } else if (sign === runMarks.normal[1]) open.italic = upright.pop() ?? 0;
    else {
      for (const look of ['italic', 'bold', 'smallCaps'] as const) {
        const [begins, ends] = runMarks[look];
        if (sign === begins) open[look] += 1;
        if (sign === ends) open[look] = Math.max(0, open[look] - 1);
      }
    }
  }
  end();
  return runs;
}
