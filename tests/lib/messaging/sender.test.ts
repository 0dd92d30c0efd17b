import { describe, expect, it } from 'vitest';
import { extensionSender, pageSender, type RawSender } from '../../../lib/messaging/sender.ts';

const own = { id: 'dateline-id', root: 'chrome-extension://dateline-id/' };
const page: RawSender = {
  id: 'dateline-id',
  url: 'https://www.harbour-post.example/a',
  frameId: 0,
  tab: { id: 7, url: 'https://www.harbour-post.example/a', incognito: false },
};

describe('pageSender', () => {
  it('knows our script in the top frame of a page', () => {
    expect(pageSender(page, own)).toEqual({ tabId: 7, url: page.url, incognito: false });
    expect(pageSender({ ...page, tab: { id: 7, incognito: true } }, own)).toMatchObject({ incognito: true });
  });

  it('gives the address the tab shows now, of the same origin', () => {
    const moved = { ...page, tab: { id: 7, url: 'https://www.harbour-post.example/b' } };
    expect(pageSender(moved, own)?.url).toBe('https://www.harbour-post.example/b');
    const elsewhere = { ...page, tab: { id: 7, url: 'https://other.example/' } };
    expect(pageSender(elsewhere, own)?.url).toBe(page.url);
  });

  it.each<[string, RawSender]>([
    ['another extension', { ...page, id: 'other-id' }],
    ['a frame in the page', { ...page, frameId: 3 }],
    ['a sender without a frame', { ...page, frameId: undefined }],
    ['a sender without a tab', { ...page, tab: undefined }],
    ['one of our own pages', { ...page, url: `${own.root}sidepanel.html` }],
    ['a file', { ...page, url: 'file:///etc/hosts' }],
    ['a sender without an address', { ...page, url: undefined }],
    ['a page, by externally_connectable', { url: page.url, frameId: 0, tab: { id: 7 } }],
  ])('refuses %s', (_who, sender) => {
    expect(pageSender(sender, own)).toBeNull();
  });
});

describe('extensionSender', () => {
  it('knows our pages, in a panel and in a tab, and the background', () => {
    const panel = { id: own.id, url: `${own.root}sidepanel.html` };
    expect(extensionSender(panel, own)).toEqual({ url: panel.url });
    expect(extensionSender({ ...panel, tab: { id: 3 } }, own)).toEqual({ url: panel.url });
    expect(extensionSender({ id: own.id }, own)).toEqual({ url: null });
  });

  it.each<[string, RawSender]>([
    ['a content script', page],
    ['a content script that hides its address', { ...page, url: undefined }],
    ['another extension', { id: 'other-id', url: 'chrome-extension://other-id/page.html' }],
    ['an address that only begins like ours', { id: own.id, url: 'chrome-extension://dateline-id.evil.example/' }],
  ])('refuses %s', (_who, sender) => {
    expect(extensionSender(sender, own)).toBeNull();
  });
});
