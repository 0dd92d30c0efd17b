import * as v from 'valibot';
import { pageReadingSchema } from './page-reading.ts';
import { selectedPassageSchema } from './reader-notes.ts';

/** What a reader has selected on a page that holds no article: the selection as a text of its own. */
export const pageSelectionSchema = v.object({
  /** What the page says of itself, with the selection as its body. Its address is that of the clip: see `clipAddress`. */
  reading: pageReadingSchema,
  /** The selection as a passage of that text; null: it is longer than a passage may be. */
  passage: v.nullable(selectedPassageSchema),
});
export type PageSelection = v.InferOutput<typeof pageSelectionSchema>;
