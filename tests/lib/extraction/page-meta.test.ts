import { describe, expect, it } from 'vitest';
import { metaContents, statedInMeta } from '../../../lib/extraction/page-meta.ts';
import { page, parsePage } from '../../support/dom.ts';

function authors(facts: Record<string, string>) {
  const metas = Object.entries(facts).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  const contents = metaContents(parsePage(page('', metas.join(''))));
  return statedInMeta(contents, 'https://www.harbour-post.example/').authors.map(({ name }) => name);
}

const card = { 'twitter:label1': 'Escrito por', 'twitter:data1': 'Inés Calloway' };

describe('authors in meta elements', () => {
  it('stand in the pairs of a Twitter card, with the label as it would be printed', () => {
    expect(authors({ ...card, 'twitter:label2': 'Tiempo', 'twitter:data2': '4 minutos' })).toEqual([
      'Escrito por: Inés Calloway',
    ]);
  });

  it('are not looked for there where another element names them', () => {
    expect(authors({ author: 'Inés Calloway Duarte', ...card })).toEqual(['Inés Calloway Duarte']);
  });
});
