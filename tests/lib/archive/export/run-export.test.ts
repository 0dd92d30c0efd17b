import { afterEach, describe, expect, it } from 'vitest';
import type { ExportedFile, Exporter } from '../../../../lib/article/export-file.ts';
import type { ExportProgress, ExportRequest, ExportScratches } from '../../../../lib/article/export-job.ts';
import { memoryScratches } from '../../../../lib/archive/export/memory-scratches.ts';
import {
  type ExportDeps,
  interruptedExports,
  resumeExport,
  startExport,
} from '../../../../lib/archive/export/run-export.ts';
import { ArchiveDatabase } from '../../../../lib/storage/database.ts';
import { readZip } from '../../../../lib/zip/read-zip.ts';
import { openArchives } from '../../../support/archives.ts';
import { exportOptions } from '../../../support/full-articles.ts';
import { keepStories, storyPage, older } from '../../../support/kept-archive.ts';
import { captureArticle } from '../../../../lib/archive/capture-article.ts';

