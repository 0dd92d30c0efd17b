import { expect, it } from 'vitest';
import { exporterOf } from '../../../lib/archive/exporters.ts';
import { passageIdOf } from '../../../lib/article/ids.ts';
import { leftOutPassage } from '../../support/article-facts.ts';
import {
  collected,
  exportOptions,
  exportSource,
  fullArticle,
  highlightOf,
  versionOf,
} from '../../support/full-articles.ts';
import { block } from '../../support/readings.ts';

const dek = 'The ferry is back, and late.';
const table = '08:00  North Quay';

/** Highlights in what the text does not draw: a standfirst, which is shown above, and lines that are shown as they are. */
function article() {
  const version = versionOf([dek, 'A paragraph.', block(table, { kind: 'preformatted' })], {
    alternativeHeadline: dek,
    leftOut: { passages: [leftOutPassage({ id: passageIdOf(dek), reason: 'standfirst', text: dek })], unlisted: 0 },
  });
  return fullArticle([version], {
    highlights: [highlightOf(version, 'back, and late', 'Why late?'), highlightOf(version, table)],
  });
}

it.each(['marked', 'footnotes', 'listed'] as const)(
  'are listed below the text when highlights are %s',
  async (style) => {
    const exporter = await exporterOf('markdown', exportOptions({ highlights: style }));
    if (exporter.shape !== 'folder') throw new Error('no folder');
    const [file] = await collected(exporter.write(exportSource([article()])));
    const text = String(file?.content);
    expect(text).toContain('## highlights');
    expect(text).toContain('> back, and late');
    expect(text).toContain('Why late?');
    expect(text).toContain('> 08:00 North Quay');
    // A footnote to which nothing leads is one that programs drop.
    expect(text).not.toContain('[^h');
  },
);
