/** The styles that come with Dateline. Their names are proper names and the same in every language. */
export const ownStyles = {
  apa: 'APA (7th ed.)',
  'chicago-notes': 'Chicago (notes and bibliography)',
  'chicago-author-date': 'Chicago (author-date)',
  mla: 'MLA (9th ed.)',
  ap: 'AP',
  'iso-690': 'ISO 690 / DIN ISO 690',
  'din-1505-2': 'DIN 1505-2',
} as const;

export type OwnStyle = keyof typeof ownStyles;

export const ownStyleNames: readonly OwnStyle[] = [
  'apa',
  'chicago-notes',
  'chicago-author-date',
  'mla',
  'ap',
  'iso-690',
  'din-1505-2',
];
