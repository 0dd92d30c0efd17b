import type { ArticleInFull } from '../../lib/article/article-in-full.ts';
import type { Exporter, ExportSource } from '../../lib/article/export-file.ts';
import type { ExportFormatId, ExportOptions } from '../../lib/article/export-format.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import type { DebianTools } from './debian-tools.ts';
import type { Report } from './report.ts';

/** What each part of the proof works with. */
export interface Work {
  /** An empty folder for what is written. */
  folder: string;
  /** The archive, in memory, and the ids of its articles. */
  database: ArchiveDatabase;
  ids: readonly string[];
  /** What is exported: its articles and others made by hand, in the order in which they are exported. */
  articles: readonly ArticleInFull[];
  /** The archive as exporters are given it: all of it, or some articles of it. */
  source(articles?: readonly ArticleInFull[]): ExportSource;
  exporter(format: ExportFormatId, options?: Partial<ExportOptions>): Promise<Exporter>;
  tools: DebianTools;
  report: Report;
}

/** A part of the proof: one format or one family of them. */
export type Part = (work: Work) => Promise<void>;
