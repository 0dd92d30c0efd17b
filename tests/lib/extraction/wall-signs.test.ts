import { describe, expect, it } from 'vitest';
import { readFetched } from '../../../lib/extraction/read-fetched.ts';
import { wallSigns } from '../../../lib/extraction/wall-signs.ts';
import { parsePage } from '../../support/dom.ts';

const signs = (body: string) => wallSigns(parsePage(`<!doctype html><html><body>${body}</body></html>`));

describe('signs of a wall', () => {
  it.each(['<form action="/in"><input type="password" name="p"></form>', '<input autocomplete="one-time-code">'])(
    'a password is asked for: %s',
    (body) => {
      expect(signs(body)).toEqual({ asksPassword: true, asksConsent: false });
    },
  );

  it.each([
    '<div id="consent-dialog">…</div>',
    '<div class="box gdpr-overlay">…</div>',
    '<form action="/save-consent" method="post"></form>',
    '<div class="cookiewall">…</div>',
    '<div id="cmp-root"></div>',
    '<script>window.__tcfapi = function () {}</script>',
  ])('consent is asked for: %s', (body) => {
    expect(signs(body)).toEqual({ asksPassword: false, asksConsent: true });
  });

  it.each([
    '<p class="consenting-adults">Text</p>',
    '<p id="compare">Text</p>',
    '<p>Consent of the council, cookies for the children.</p>',
    '<input type="search">',
  ])('nothing is asked for: %s', (body) => {
    expect(signs(body)).toEqual({ asksPassword: false, asksConsent: false });
  });

  it('a fetched page without an article is told as that', () => {
    const page = parsePage('<body><form id="login"><label>Password <input type="password"></label></form></body>');
    expect(readFetched(page, 'https://www.harbour-post.example/in')).toEqual({
      reading: null,
      asksPassword: true,
      asksConsent: false,
    });
  });
});
