import { describe, expect, it } from 'vitest';
import { judgeArrival, type PageSigns, sameSigns } from '../../../lib/platform/page-arrival.ts';

const site = 'https://www.harbour-post.example';
const ferry: PageSigns = {
  url: `${site}/ferry-returns`,
  title: 'Ferry returns to the harbour | Harbour Post',
  headline: 'Ferry returns to the harbour',
  canonical: `${site}/ferry-returns`,
  stated: '{"@type":"NewsArticle","headline":"Ferry returns to the harbour"}',
  text: 4_000,
};
const mayor: PageSigns = {
  url: `${site}/mayor-steps-down`,
  title: 'Mayor steps down | Harbour Post',
  headline: 'Mayor steps down after eleven years',
  canonical: `${site}/mayor-steps-down`,
  stated: '{"@type":"NewsArticle","headline":"Mayor steps down after eleven years"}',
  text: 3_000,
};

describe('judgeArrival', () => {
  it('sees the new article when everything is about it', () => {
    expect(judgeArrival(ferry, mayor)).toBe('arrived');
  });

  it.each<[string, Partial<PageSigns>]>([
    ['the headline is the old one', { headline: ferry.headline }],
    ['the headline has gone and nothing else has come', { ...ferry, url: mayor.url, headline: '' }],
    ['the title is the old one', { title: ferry.title }],
    ['the canonical address is the old one', { canonical: ferry.canonical }],
    ['the metadata are the old ones', { stated: ferry.stated }],
    // Some sites move the canonical link at once: it is no proof of anything new.
    ['only the canonical address has moved', { ...ferry, url: mayor.url, canonical: mayor.canonical }],
    ['only the title has moved', { ...ferry, url: mayor.url, title: mayor.title }],
  ])('waits while %s', (_what, signs) => {
    expect(judgeArrival(ferry, { ...mayor, ...signs })).toBe('not-yet');
  });

  it('does not wait for what is about the whole site', () => {
    const general = { title: 'Harbour Post', canonical: `${site}/`, stated: '{"@type":"WebSite","name":"Post"}' };
    expect(judgeArrival({ ...ferry, ...general }, { ...mayor, ...general })).toBe('arrived');
  });

  it('does not need metadata at all', () => {
    const bare = { canonical: '', stated: '' };
    expect(judgeArrival({ ...ferry, ...bare }, { ...mayor, ...bare })).toBe('arrived');
  });

  it('goes by title and text where pages have no first-level heading', () => {
    const left = { ...ferry, headline: '' };
    expect(judgeArrival(left, { ...mayor, headline: '' })).toBe('arrived');
    expect(judgeArrival(left, { ...mayor, headline: '', text: left.text })).toBe('not-yet');
  });

  it('takes another address of an unmoved page for the same article when the page names its canonical one', () => {
    const gallery = { ...ferry, url: `${ferry.url}/picture/3` };
    expect(judgeArrival(ferry, gallery)).toBe('same-article');
    expect(judgeArrival({ ...ferry, canonical: '' }, { ...gallery, canonical: '' })).toBe('not-yet');
  });
});

describe('sameSigns', () => {
  it('does not mind growing text', () => {
    expect(sameSigns(ferry, { ...ferry, text: 9_000 })).toBe(true);
    expect(sameSigns(ferry, { ...ferry, title: 'Harbour Post' })).toBe(false);
  });
});
