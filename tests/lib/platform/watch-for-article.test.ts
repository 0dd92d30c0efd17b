import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForArticle } from '../../../lib/platform/watch-for-article.ts';

/** A page whose clock is the test's. */
function openPage({ prerendering = false } = {}) {
  const inner = new Window({ url: 'https://www.harbour-post.example/coast' });
  const document = inner.document as unknown as Document;
  Object.defineProperty(document, 'prerendering', { value: prerendering });
  const events = new EventTarget();
  const navigation = new EventTarget();
  const location = { href: inner.location.href };
  const window = {
    document,
    location,
    navigation,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    setTimeout: (work: () => void, wait: number) => setTimeout(work, wait),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    setInterval: (work: () => void, gap: number) => setInterval(work, gap),
    clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
  };
  const isArticle = vi.fn(() => document.querySelectorAll('p').length > 1);
  const announce = vi.fn();
  watchForArticle(window as unknown as globalThis.Window, { isArticle, announce });
  return {
    isArticle,
    announce,
    write: (html: string) => {
      document.body.innerHTML = html;
    },
    goTo: (path: string) => {
      location.href = `https://www.harbour-post.example${path}`;
      navigation.dispatchEvent(new Event('currententrychange'));
    },
    comeBack: () => events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    activate: () => document.dispatchEvent(new inner.Event('prerenderingchange') as unknown as Event),
  };
}

const story = '<h1>The ferry</h1><p>One.</p><p>Two.</p>';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('watchForArticle', () => {
  it('announces an article once', () => {
    const page = openPage();
    page.write(story);
    vi.advanceTimersByTime(60_000);
    expect(page.announce).toHaveBeenCalledTimes(1);
    expect(page.isArticle).toHaveBeenCalledTimes(1);
  });

  it('says nothing on other pages, and looks no more while nothing comes', () => {
    const page = openPage();
    page.write('<h1>Coast</h1>');
    vi.advanceTimersByTime(60_000);
    expect(page.announce).not.toHaveBeenCalled();
    expect(page.isArticle).toHaveBeenCalledTimes(1);
  });

  it('waits for text that is written late', () => {
    const page = openPage();
    vi.advanceTimersByTime(1_000);
    page.write(story);
    vi.advanceTimersByTime(1_000);
    expect(page.announce).toHaveBeenCalledTimes(1);
  });

  it('notices an article that comes by soft navigation, when its signs have come to rest', () => {
    const page = openPage();
    page.write('<h1>Coast</h1>');
    vi.advanceTimersByTime(10_000);
    page.goTo('/ferry');
    vi.advanceTimersByTime(500);
    page.write(story);
    vi.advanceTimersByTime(300);
    expect(page.announce).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(page.announce).toHaveBeenCalledTimes(1);
  });

  it('announces again when the page comes back from the back-forward cache', () => {
    const page = openPage();
    page.write(story);
    vi.advanceTimersByTime(10_000);
    page.comeBack();
    vi.advanceTimersByTime(10_000);
    expect(page.announce).toHaveBeenCalledTimes(2);
  });

  it('does nothing for a page that is prepared in advance, until it is opened', () => {
    const page = openPage({ prerendering: true });
    page.write(story);
    vi.advanceTimersByTime(10_000);
    expect(page.isArticle).not.toHaveBeenCalled();
    page.activate();
    vi.advanceTimersByTime(1_000);
    expect(page.announce).toHaveBeenCalledTimes(1);
  });
});
