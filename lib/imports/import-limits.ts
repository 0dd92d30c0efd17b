/** How much of a file from another program is taken in. Far above what real exports hold. */
export const importLimits = {
  /** Bytes of a file that is read as one text, such as JSON or CSV. */
  textFile: 300_000_000,
  /** Bytes of a ZIP, a WARC or a WACZ, which are read piece by piece. */
  packedFile: 4_000_000_000,
  /** Files in a ZIP: an archive of our own has several of each article. */
  zipFiles: 2_000_000,
  /** Entries of one file; more are not read. */
  entries: 250_000,
  /** Characters of one page, without the pictures and fonts that are written into it. */
  page: 5_000_000,
  /** Bytes of one page as it comes, with them. */
  rawPage: 100_000_000,
  /** Passages marked in one article. */
  highlights: 500,
  /** Bytes at the beginning of a file by which its format is known. */
  head: 65_536,
  /** Characters of what a fault shows of its entry. */
  excerpt: 120,
  /** Levels of folders in a file; deeper ones stand at the deepest. */
  levels: 12,
} as const;
