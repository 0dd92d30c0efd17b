import { copyRichText, copyText } from './copy-text.ts';
import { postLocally } from './fetch-page.ts';
import { openProgram } from './open-program.ts';
import { saveBlob } from './save-file.ts';
import { canShare, canShareFiles, share } from './share-sheet.ts';

/** What this computer does for whoever hands an article on: clipboard, files, the system's sheet, other programs. */
export const thisMachine = {
  copyText,
  copyLink: copyRichText,
  save: saveBlob,
  open: openProgram,
  post: postLocally,
  /** What the system's sheet takes, where there is one. */
  shares: () => ({ links: canShare(), files: canShareFiles() }),
  share,
};
