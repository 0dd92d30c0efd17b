import { copyOut, type HandOverMachine, type HandOverTarget, obsidianOut, shareOut, zoteroOut } from './hand-over.ts';
import { settledValue, type Teller } from './settled-value.ts';

/** Does the work behind the ways in which one article is handed on, whatever page they are shown in. */
export function handOverDesk(
  target: HandOverTarget,
  machine: HandOverMachine & { shares: () => { links: boolean; files: boolean } },
  teller: Teller,
) {
  return {
    shares: machine.shares(),
    share: (what: 'link' | 'file') => settledValue(teller, shareOut(target, what, machine)),
    copy: (way: 'markdown' | 'citation' | 'rich') => copyOut(target, way, machine),
    zotero: () => settledValue(teller, zoteroOut(target, machine)),
    obsidian: () => settledValue(teller, obsidianOut(target, machine)),
    say: (text: string) => teller.say({ text, undo: null }),
  };
}
