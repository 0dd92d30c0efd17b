import { describe, expect, it } from 'vitest';
import { rankRelated, type WeighedArticle } from '../../../lib/related/rank-related.ts';
import {
  rarityOf,
  type SharedFeature,
  weighAuthor,
  weighHeadline,
  weighLink,
  weighNames,
  weighPlace,
  weighText,
} from '../../../lib/related/weigh.ts';

function article(id: string, ...weighed: (WeighedArticle['weighed'][number] | null)[]): WeighedArticle {
  return {
    id,
    headline: id,
    publisher: 'The Harbour Post',
    inLanguage: 'en',
    datePublished: null,
    url: `https://one.example/${id}`,
    weighed: weighed.filter((one) => one !== null),
  };
}
const named = (kind: 'name' | 'subject', label: string, rarity: number): SharedFeature => ({
  kind,
  key: 1,
  label,
  rarity,
});
const order = (...articles: WeighedArticle[]) => rankRelated(articles).map(({ id }) => id);

describe('the order', () => {
  it('is that of the strongest reasons', () => {
    expect(
      order(
        article('place', weighPlace('Norrhavn', 0)),
        article('name', weighNames([named('name', 'Ada Quill', 1)])),
        article('headline', weighHeadline(0.9)),
        article('author', weighAuthor('Ines Calder', true, -3)),
        article('offers', weighLink('offers')),
        article('cites', weighLink('cites')),
        article('text', weighText(0.31, false, null)),
      ),
    ).toEqual(['text', 'cites', 'offers', 'author', 'headline', 'name', 'place']);
  });

  it('is the same whatever order they come in', () => {
    const some = ['c', 'a', 'b'].map((id) => article(id, weighLink('cites')));
    expect(order(...some)).toEqual(['a', 'b', 'c']);
    expect(order(...some.reverse())).toEqual(['a', 'b', 'c']);
  });

  it('puts several reasons before one that is alike, and names the strongest first', () => {
    const [first, second] = rankRelated([
      article('one', weighPlace('Norrhavn', 0)),
      article('two', weighPlace('Norrhavn', 0), weighNames([named('name', 'Ada Quill', 1)])),
    ]);
    expect(first?.reasons.map(({ kind }) => kind)).toEqual(['names', 'place']);
    expect(second?.id).toBe('one');
  });

  it('ends after eight, and after four of one kind but copies', () => {
    const many = (make: () => WeighedArticle['weighed'][number] | null) =>
      Array.from({ length: 9 }, (_, at) => article(String(at), make()));
    expect(order(...many(() => weighText(1, false, null)))).toHaveLength(8);
    expect(order(...many(() => weighAuthor('Ines Calder', true, -1)))).toHaveLength(4);
  });
});

describe('what is too little', () => {
  it('is a small part of the text, more so in one house', () => {
    expect(weighText(0.29, false, null)).toBeNull();
    expect(weighText(0.4, true, null)).toBeNull();
    expect(weighText(0.5, true, 'NTX')?.reason).toEqual({ kind: 'same-text', share: 0.5, agency: 'NTX' });
  });

  it('is a keyword alone, and nothing at all', () => {
    expect(order(article('one', weighNames([named('subject', 'Ports', 1)])), article('none'))).toEqual([]);
    expect(order(article('two', weighNames([named('subject', 'Ports', 1), named('subject', 'Ferries', 1)])))).toEqual([
      'two',
    ]);
    expect(weighNames([])).toBeNull();
    expect(weighHeadline(0.4)).toBeNull();
    expect(weighPlace('Norrhavn', 8)).toBeNull();
    expect(weighPlace('Norrhavn', null)).toBeNull();
  });
});

it('names say the longest form, rarest first, three at most', () => {
  const reason = weighNames([
    named('name', 'Ada Quill', 0.5),
    named('name', 'Harbour Master Ada Quill', 0.5),
    named('name', 'Tamsin Dredging', 1),
    named('subject', 'ports', 1),
    named('subject', 'ferries', 0.9),
  ])?.reason;
  expect(reason).toEqual({ kind: 'names', names: ['Tamsin Dredging', 'Harbour Master Ada Quill', 'ports'] });
});

it('rarity falls with every article that has it', () => {
  const counts = [1, 2, 3, 10, 100, 1_000].map((count) => rarityOf(count, 1_000));
  expect(counts.slice(0, 2)).toEqual([1, 1]);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  expect(counts.at(-1)).toBe(0);
  expect(rarityOf(2, 2)).toBe(1);
});
