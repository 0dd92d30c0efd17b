import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../../lib/foundation/result.ts';
import { announce } from '../../../lib/messaging/announce.ts';
import { answer, send } from '../../../lib/messaging/messenger.ts';
import { protocol } from '../../../lib/messaging/protocol.ts';
import type { RawSender } from '../../../lib/messaging/sender.ts';
import { messageBrowser } from '../../support/message-port.ts';
import { reading } from '../../support/readings.ts';

const port = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return port.current;
  },
}));

let world: ReturnType<typeof messageBrowser>;
const page: RawSender = {
  id: 'dateline-id',
  url: 'https://www.harbour-post.example/a',
  frameId: 0,
  tab: { id: 7, incognito: false },
};

beforeEach(() => {
  world = messageBrowser();
  port.current = world.browser;
});
afterEach(() => vi.restoreAllMocks());

describe('answer', () => {
  it('answers what it is for, with checked data and sender', async () => {
    const save = vi.fn(async () => success({ kept: true }));
    answer({ 'background/save-article': save });
    const got = await world.deliver({ name: 'background/save-article', data: reading() }, page);
    expect(got).toEqual({ ok: true, value: { kept: true } });
    expect(save).toHaveBeenCalledWith(reading(), { tabId: 7, url: page.url, incognito: false });
  });

  it('leaves messages for other contexts, and what is no message of ours, to others', async () => {
    answer({ 'background/read-tab': async () => success(null) });
    for (const message of [
      { name: 'article/ping', data: null },
      { name: 'background/no-such-thing', data: null },
      { name: 'constructor', data: null },
      { name: '__proto__', data: null },
      { name: 7 },
      'background/read-tab',
      null,
      ['background/read-tab'],
    ]) {
      await expect(world.deliver(message, { id: 'dateline-id' })).rejects.toThrow('Receiving end');
    }
  });

  it.each<[string, RawSender]>([
    ['another extension', { ...page, id: 'other-id' }],
    ['a frame', { ...page, frameId: 4 }],
    ['one of our own pages', { id: 'dateline-id', url: 'chrome-extension://dateline-id/sidepanel.html' }],
  ])('refuses %s where a page’s script should speak', async (_who, sender) => {
    const handler = vi.fn(async () => success(null));
    answer({ 'background/read-page': handler });
    const got = await world.deliver({ name: 'background/read-page', data: null }, sender);
    expect(got).toEqual({ ok: false, error: 'bad-sender' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('refuses a page’s script where our own pages should speak', async () => {
    answer({ 'background/read-tab': async () => success(null) });
    const got = await world.deliver({ name: 'background/read-tab', data: { tabId: 1 } }, page);
    expect(got).toEqual({ ok: false, error: 'bad-sender' });
  });

  it.each([
    ['nothing', undefined],
    ['an address that runs', { ...reading(), url: 'javascript:alert(1)' }],
    ['a text without end', { ...reading(), documentTitle: 'x'.repeat(20_001) }],
    ['blocks that are none', { ...reading(), blocks: [{ text: 'x' }] }],
  ])('refuses %s as a reading', async (_what, data) => {
    const handler = vi.fn(async () => success({ kept: true }));
    answer({ 'background/save-article': handler });
    const got = await world.deliver({ name: 'background/save-article', data }, page);
    expect(got).toEqual({ ok: false, error: 'bad-message' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('hands over only what the contract names', async () => {
    const handler = vi.fn(async () => success({ kept: true }));
    answer({ 'background/save-article': handler });
    const hostile = JSON.parse(JSON.stringify(reading()).replace('{', '{"__proto__":{"polluted":true},"extra":1,'));
    await world.deliver({ name: 'background/save-article', data: hostile }, page);
    expect(handler).toHaveBeenCalledWith(reading(), expect.anything());
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('reports a defect without the reader’s data, and gives no answer', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    answer({
      'background/read-tab': async () => {
        throw new RangeError('https://www.harbour-post.example/secret');
      },
    });
    expect(await send('background/read-tab', { tabId: 1 })).toEqual({ ok: false, error: 'no-answer' });
    expect(log).toHaveBeenCalledTimes(1);
    expect(String(log.mock.calls[0])).not.toContain('secret');
  });

  it('stops when told', async () => {
    answer({ 'background/read-tab': async () => success(null) })();
    expect(world.listeners.size).toBe(0);
  });
});

describe('send', () => {
  it('brings the answer, or the expected failure', async () => {
    answer({ 'background/read-tab': async ({ tabId }) => (tabId === 1 ? success(null) : failure('forbidden-page')) });
    expect(await send('background/read-tab', { tabId: 1 })).toEqual({ ok: true, value: null });
    expect(await send('background/read-tab', { tabId: 2 })).toEqual({ ok: false, error: 'forbidden-page' });
  });

  it('speaks to the top frame of a tab', async () => {
    answer({ 'article/ping': async () => success({ url: 'https://www.harbour-post.example/a' }) });
    expect(await send('article/ping', null, 7)).toMatchObject({ ok: true });
    expect(world.browser.tabs.sendMessage).toHaveBeenCalledWith(
      7,
      { name: 'article/ping', data: null },
      { frameId: 0 },
    );
  });

  it('is not answered where nobody is, or by what is no answer', async () => {
    expect(await send('article/ping', null, 7)).toEqual({ ok: false, error: 'no-answer' });
    for (const wrong of [undefined, null, { ok: true }, { ok: true, value: { url: 7 } }, { ok: false, error: 'x' }]) {
      world.browser.tabs.sendMessage.mockResolvedValueOnce(wrong);
      expect(await send('article/ping', null, 7)).toEqual({ ok: false, error: 'no-answer' });
    }
  });
});

describe('announce', () => {
  it('sends the name, and is silent when the extension is gone', async () => {
    const handler = vi.fn(async () => success(null));
    answer({ 'background/read-page': handler });
    world.browser.runtime.sendMessage.mockImplementationOnce((message: unknown) => world.deliver(message, page));
    await announce('background/read-page');
    expect(handler).toHaveBeenCalledTimes(1);
    world.browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    await expect(announce('background/read-page')).resolves.toBeUndefined();
  });
});

describe('the contract', () => {
  it('names who answers, and lets pages send nothing but what concerns themselves', () => {
    for (const [name, { from }] of Object.entries(protocol)) {
      expect(name).toMatch(/^(?:background|article|offscreen)\/[a-z]+(?:-[a-z]+)*$/);
      if (!name.startsWith('background/')) expect(from).toBe('extension');
    }
  });
});
