import type { ExportChoice, ExportScope } from '../article/export-format.ts';
import type { ExportSettings } from '../article/export-settings.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import type { ObsidianDeps, ObsidianWay } from './hand-to-obsidian.ts';

export interface ExportDeskDeps extends Pick<ObsidianDeps, 'copy' | 'open' | 'save'> {
  /** The articles that a scope means, in the order in which they are to be written. */
  idsOf: (scope: ExportScope) => Promise<Result<readonly string[], ErrorCode>>;
  /** Waits for something that may fail, says so if it did, and answers whether it went well. */
  tried: (attempt: Promise<Result<unknown, ErrorCode>>) => Promise<boolean>;
  say: (text: string) => void;
  templatesHref: string;
  /** Where the page writes exports while the reader does something else: begins one. False: one goes on already, and that was said. */
  begin?: (ids: readonly string[], choice: ExportChoice) => boolean;
}

/** What does the work behind the export dialog, whatever page it is opened in. The code of the formats is loaded when it is used. */
export function exportDesk({ idsOf, tried, say, templatesHref, begin, ...deps }: ExportDeskDeps) {
  const settled = async <T>(attempt: Promise<Result<T, ErrorCode>>): Promise<T | null> => {
    const outcome = await attempt;
    return (await tried(Promise.resolve(outcome))) && outcome.ok ? outcome.value : null;
  };
  return {
    templatesHref,
    say,
    setup: async () => settled((await import('./export-work.ts')).knownExports()),
    remember: (settings: ExportSettings): void => {
      void import('./export-work.ts').then(({ rememberExport }) => tried(rememberExport(settings)));
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
      deps.save(written.name, written.blob);
      return written.articles;
    },
    obsidian: async ({ scope, options }: ExportChoice, vault: string): Promise<ObsidianWay | null> => {
      const ids = await settled(idsOf(scope));
      const [id] = ids ?? [];
      if (id === undefined) return null;
      const { handToObsidian } = await import('./hand-to-obsidian.ts');
      return settled(handToObsidian(id, vault, options, deps));
    },
  };
}

/** The desk of a page that shows one article. */
export function articleDesk(articleId: string, deps: Omit<ExportDeskDeps, 'idsOf'>) {
  return exportDesk({ ...deps, idsOf: async () => success([articleId]) });
}
