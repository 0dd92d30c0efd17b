/** One stop of the tour without a display: a page of the demonstration paper, and facts the panel must show of it. */
export interface Stop {
  path: string;
  /** File name of its screenshot, without ending. */
  name: string;
  facts: string[];
  /** Slug of a story whose next edition is printed before the page is opened. */
  edit?: string;
}

/** The story the demonstration opens on. */
export const firstStory = '/harbour/ferry-subsidy';

export const tour: readonly Stop[] = [
  {
    path: firstStory,
    name: 'wire-story',
    facts: [
      'Ministry doubles ferry subsidy after winter of cancelled sailings',
      'Ines Calloway',
      'Tom Arkwright',
      'PORT MERIDEN',
      'corrected to say the subsidy covers 14 vessels, not 40, in paragraph 4',
      'Ruth Sandoval',
      'Harbour board approves dredging of the north channel',
    ],
  },
  {
    path: '/council/seawall-vote',
    name: 'note-at-the-end',
    facts: ['Council backs higher sea wall', 'Marguerite Oyelaran', 'This article was amended on 3 June 2026'],
  },
  {
    path: '/business/cannery-figures',
    name: 'note-for-machines-only',
    facts: ['Cannery posts first profit', 'Yewande Kerr', 'gave the profit as 13 million crowns'],
  },
  {
    path: '/world/hafenbahn',
    name: 'german-story',
    facts: ['Hafenbahn fährt ab Dezember', 'Jannes Wendt', 'Nordersiel', 'In einer früheren Version dieses Artikels'],
  },
  {
    path: '/world/mina',
    name: 'arabic-story',
    facts: ['الميناء القديم يفتح رصيفا جديدا للصيادين', 'سلمى الحداد'],
  },
  {
    path: '/council/cistern',
    name: 'story-first-seen',
    facts: ['Old cistern found under the fish market', 'Only one version is kept so far'],
  },
  {
    path: '/council/cistern',
    name: 'story-changed-without-a-word',
    edit: 'cistern',
    facts: ['Version 2', '1 number', '430', 'No note found that names this'],
  },
  {
    path: '/harbour/storm-warning',
    name: 'story-without-author',
    facts: ['Storm warning for the whole coast'],
  },
];
