import type { LeftOutPassage, Receipt } from '../../lib/article/left-out.ts';

/** Which left-out passages the reader has put back into the text, and how to change that. */
export interface PutBack {
  /** Their ids, also of passages that stand on the page no more. */
  ids: ReadonlySet<string>;
  onChange: (passage: LeftOutPassage, back: boolean) => void;
}

/** The passages of this receipt that are put back; none where nothing can be. */
export function passagesBack(receipt: Receipt | undefined, putBack: PutBack | null): LeftOutPassage[] {
  return receipt?.passages.filter(({ id }) => putBack?.ids.has(id)) ?? [];
}
