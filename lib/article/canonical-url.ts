import { getDomain } from 'tldts';
import { trackingParameters } from './tracking-parameters.ts';

/** Host labels under which a publisher serves the same articles to other devices. */
const deviceLabels = /^(?:m|mobile|mobil|amp|wap|touch|www\d?)\./;
const ampSegment = /(?:^|\/)(?:amp|amp\.html|amphtml)\/?$/i;
const ampEnding = /\.amp(\.html?)?$/i;
/** Hosts of the AMP cache (https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors). */
const ampCache = /(?:^|\.)cdn\.ampproject\.org$/;
const ampViewer = /^\/amp\/(s\/)?(.+)$/;

/**
 * The one address of an article, whatever way it was reached: without tracking parameters, fragment, AMP or mobile
 * variants. A canonical address that the page states is believed when it names the same registrable domain and is an
 * article's address, not the front page's or a section's. Gives `pageUrl` normalised when nothing better is stated.
 *
 * It asks nobody: two addresses that only the publisher's server knows to be one stay two.
 */
export function canonicalArticleUrl(pageUrl: string, statedCanonicals: readonly string[]): string {
  const page = parse(pageUrl);
  if (page === null) return pageUrl;
  const reached = fromAmpCache(page);
  const own = withoutVariants(reached);
  for (const stated of statedCanonicals) {
    const candidate = parse(stated, reached);
    if (candidate === null) continue;
    if (candidate.href === page.href) return own.href;
    const target = withoutVariants(fromAmpCache(candidate));
    if (isBelieved(target, own)) return target.href;
  }
  return own.href;
}

function parse(address: string, base?: URL): URL | null {
  try {
    const url = new URL(address, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    return url;
  } catch {
    return null;
  }
}

/** The publisher's own address behind one of the AMP cache or of a search engine's AMP viewer. */
function fromAmpCache(url: URL): URL {
  if (ampCache.test(url.hostname)) {
    const inner = /^\/(?:[cvi]|wp)\/(s\/)?(.+)$/.exec(url.pathname);
    if (inner?.[2]) return parse(`${inner[1] ? 'https' : 'http'}://${inner[2]}${url.search}`) ?? url;
  }
  const viewer = ampViewer.exec(url.pathname);
  if (
    viewer?.[2] &&
    /^[\w-]+(?:\.[\w-]+)+\//.test(viewer[2]) &&
    getDomain(viewer[2]) !== null &&
    /^www\./.test(url.hostname)
  ) {
    return parse(`${viewer[1] ? 'https' : 'http'}://${viewer[2]}${url.search}`) ?? url;
  }
  return url;
}

/** The address without fragment, tracking parameters, AMP and mobile variants; parameters that are left keep their order. */
function withoutVariants(from: URL): URL {
  const url = new URL(from.href);
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  const domain = getDomain(url.hostname);
  const device = deviceLabels.exec(url.hostname);
  if (device !== null && domain !== null && !device[0].startsWith('www') && url.hostname !== domain) {
    const rest = url.hostname.slice(device[0].length);
    url.hostname = rest === domain ? `www.${domain}` : rest;
  }
  // `forEach`: in Firefox's content scripts the iterators of a page's objects cannot be iterated (Bugzilla 1208775).
  const names = new Set<string>();
  url.searchParams.forEach((_value, name) => {
    names.add(name);
  });
  for (const name of names) {
    if (isTracking(name, url.searchParams.get(name) ?? '')) url.searchParams.delete(name);
  }
  if (url.search === '?' || url.searchParams.size === 0) url.search = '';
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/.+)/i, '')
    .replace(ampSegment, '')
    .replace(ampEnding, '$1');
  url.pathname = path.length > 1 ? path.replace(/\/$/, '') : '/';
  return url;
}

function isTracking(name: string, value: string): boolean {
  const key = name.toLowerCase();
  if (trackingParameters.exact.has(key)) return true;
  if (trackingParameters.prefixes.some((prefix) => key.startsWith(prefix))) return true;
  // AMP as a switch: `?amp`, `?amp=1`, `?outputType=amp`.
  if (key === 'amp' || key === 'isamp') return value === '' || value === '1' || value === 'true';
  return (key === 'outputtype' || key === 'output' || key === 'type') && value.toLowerCase() === 'amp';
}

/** Whether the stated address can be this article's. */
function isBelieved(stated: URL, own: URL): boolean {
  const domain = getDomain(stated.hostname) ?? stated.hostname;
  if (domain !== (getDomain(own.hostname) ?? own.hostname)) return false;
  if (stated.pathname === own.pathname) return true;
  if (stated.pathname === '/') return false;
  // A section's address is the beginning of the article's own.
  return !own.pathname.startsWith(`${stated.pathname}/`);
}
