import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { ImageRecord } from './records.ts';

/** The image that an article shows at an address, where its bytes are kept; else null. */
export async function keptImage(
  articleId: string,
  url: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ImageRecord | null> {
  const { articleImages, images } = database;
  return database.transaction('r', [articleImages, images], async () => {
    const shown = await articleImages.get(`${articleId}:${url}`);
    if (shown === undefined || shown.hash === null) return null;
    return (await images.get(shown.hash)) ?? null;
  });
}
