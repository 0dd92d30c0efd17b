/** What we use of the Navigation API; older Firefox has none. */
interface NavigationTarget {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** Where there is no Navigation API, addresses are compared this often, in milliseconds: `pushState` fires no event. */
const pollingGap = 1_000;

/**
 * Calls back when the page has changed its address without being loaded. By then the *address* is new and the content
 * may still be the old one. Returns how to stop.
 */
export function watchAddress(window: Window, onChange: () => void): () => void {
  let address = window.location.href;
  const compare = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    onChange();
  };
  const navigation = (window as Window & { navigation?: NavigationTarget }).navigation;
  const events = ['navigatesuccess', 'currententrychange'];
  for (const event of events) navigation?.addEventListener(event, compare);
  window.addEventListener('popstate', compare);
  const timer = navigation === undefined ? window.setInterval(compare, pollingGap) : undefined;
  return () => {
    for (const event of events) navigation?.removeEventListener(event, compare);
    window.removeEventListener('popstate', compare);
    window.clearInterval(timer);
  };
}
