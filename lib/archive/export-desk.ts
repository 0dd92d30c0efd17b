import type { ExportChoice, ExportScope } from '../article/export-format.ts';
import type { ExportSettings } from '../article/export-settings.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import type { HandOverMachine } from './hand-over.ts';
import type { ObsidianWay } from './hand-to-obsidian.ts';
import { partAddress } from './library-address.ts';
import { settledValue, type Teller } from './settled-value.ts';

type ExportMachine = Pick<HandOverMachine, 'copyText' | 'open' | 'save'>;

export interface ExportDeskDeps {
  /** The articles that a scope means, in the order in which they are to be written. */
  idsOf: (scope: ExportScope) => Promise<Result<readonly string[], ErrorCode>>;
  /** Where the page writes exports while the reader does something else: begins one. False: one goes on already, and that was said. */
  begin?: (ids: readonly string[], choice: ExportChoice) => boolean;
}

/** What does the work behind the export dialog, whatever page it is opened in. The code of the formats is loaded when it is used. */
export function exportDesk({ idsOf, begin }: ExportDeskDeps, { copyText, open, save }: ExportMachine, teller: Teller) {
  const settled = <T>(attempt: Promise<Result<T, ErrorCode>>) => settledValue(teller, attempt);
  return {
    templatesHref: `/library.html${partAddress('templates')}`,
    say: (text: string) => teller.say({ text, undo: null }),
    setup: async () => settled((await import('./export-work.ts')).knownExports()),
    remember: (settings: ExportSettings): void => {
      void import('./export-work.ts').then(({ rememberExport }) => teller.tried(rememberExport(settings)));
    },
    write: async (
      choice: ExportChoice,
      signal: AbortSignal,
      onProgress: (done: number, total: number) => void,
    ): Promise<number | 'begun' | null> => {
      const { scope, format, options } = choice;
      const ids = await settled(idsOf(scope));
      if (ids === null || signal.aborted) return null;
      if (begin !== undefined) return begin(ids, choice) ? 'begun' : null;
      const { writeExport } = await import('./write-export.ts');
      const written = await settled(writeExport(ids, format, options, { signal, onProgress }));
      if (written === null) return null;
      save(written.name, written.blob);
      return written.articles;
    },
    obsidian: async ({ scope, options }: ExportChoice, vault: string): Promise<ObsidianWay | null> => {
      const ids = await settled(idsOf(scope));
      const [id] = ids ?? [];
      if (id === undefined) return null;
      const { handToObsidian } = await import('./hand-to-obsidian.ts');
      return settled(handToObsidian(id, vault, options, { copy: copyText, open, save }));
    },
  };
}

/** The desk of a page that shows one article. */
export function articleDesk(articleId: string, machine: ExportMachine, teller: Teller) {
  return exportDesk({ idsOf: async () => success([articleId]) }, machine, teller);
}
