import type { ExportChoice, ExportFormatId } from '../../lib/article/export-format.ts';
import type { ExportSettings } from '../../lib/article/export-settings.ts';
import type { MarkdownTemplate } from '../../lib/article/markdown-template.ts';

/** What the dialog must know before it is drawn. */
export interface ExportSetup {
  /** The formats that can be written, in their order. */
  formats: readonly ExportFormatId[];
  /** Templates that are sound. */
  templates: readonly MarkdownTemplate[];
  settings: ExportSettings;
}

/** What does the work behind the dialog. Each answers null where it failed or was stopped, and has said so where that must be. */
export interface ExportDesk {
  setup(): Promise<ExportSetup | null>;
  remember(settings: ExportSettings): void;
  /** Writes the file and hands it to the reader; answers how many articles are in it. `begun`: the page goes on with it by itself. */
  write(
    choice: ExportChoice,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Promise<number | 'begun' | null>;
  /** Hands one article to Obsidian. */
  obsidian(choice: ExportChoice, vault: string): Promise<'address' | 'clipboard' | 'file' | null>;
  /** Says in a sentence what came of it. */
  say(text: string): void;
  /** Where templates are changed. */
  templatesHref: string;
}
