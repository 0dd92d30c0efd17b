/** What a page asks of whoever opens it. */
export interface WallSigns {
  asksPassword: boolean;
  asksConsent: boolean;
}

/** A field for a password, or for the one-time code that some ask for instead. */
const passwordField =
  'input[type="password"], input[autocomplete="current-password"], input[autocomplete="one-time-code"]';

/**
 * Words with which page makers name what asks for consent, in classes, ids and form targets: those of the law, of the
 * trade ("CMP": consent management platform) and of its programming interface.
 */
const consentWord =
  /(?:^|[^a-z])(?:cookie-?)?(?:consent|gdpr|ccpa|tcf(?:api)?|cmp|cookie-?(?:wall|banner|notice))(?![a-z])/i;
/** The interface by which consent is asked under the trade's framework (IAB TCF 2), in a page's own script. */
const consentInterface = /__(?:tcfapi|cmp|uspapi|gpp)\b/;

/** Elements that are looked at for consent words: a page that asks for consent and shows nothing else is short. */
const mostElements = 4_000;

/**
 * Signs that a page asks for a log-in or for consent, by its markup alone. They are no proof of a wall: many articles carry
 * a log-in form or a cookie banner. Together with an article that is not there they say why it is not.
 */
export function wallSigns(document: Document): WallSigns {
  return { asksPassword: document.querySelector(passwordField) !== null, asksConsent: asksConsent(document) };
}

function asksConsent(document: Document): boolean {
  let looked = 0;
  for (const element of document.querySelectorAll('[class], [id], form[action], [data-testid]')) {
    looked += 1;
    if (looked > mostElements) break;
    const names = ['class', 'id', 'action', 'data-testid'].map((name) => element.getAttribute(name) ?? '');
    if (consentWord.test(names.join(' '))) return true;
  }
  return [...document.querySelectorAll('script:not([src])')].some(({ textContent }) =>
    consentInterface.test(textContent ?? ''),
  );
}
