import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { openSidePanelOnAction } from '../../lib/platform/side-panel.ts';

/** The toolbar button, and the shortcut that stands for it, open and close the panel. */
export function listenToPanel(): void {
  openSidePanelOnAction((error) => reportDefect('opening the panel', error));
}
