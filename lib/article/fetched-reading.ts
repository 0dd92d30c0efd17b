import * as v from 'valibot';
import { pageReadingSchema } from './page-reading.ts';

/** What a fetched page holds. */
export const fetchedReadingSchema = v.object({
  /** The page as extraction read it; null: there is no article. */
  reading: v.nullable(pageReadingSchema),
  /** Something on it asks for a password. Many pages do that beside an article. */
  asksPassword: v.boolean(),
  /** Something on it asks for consent to cookies or tracking. Many pages do that over an article. */
  asksConsent: v.boolean(),
});
export type FetchedReading = v.InferOutput<typeof fetchedReadingSchema>;
