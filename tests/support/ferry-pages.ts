import { storyAddress } from './web-archive.ts';

export interface FerryPage {
  /** The sentence that editions differ in. */
  weeks?: string;
  headline?: string;
  note?: string;
  url?: string;
  canonical?: string | null;
}

/** The page of an invented report, in whichever edition a test wants. */
export function ferryPage({
  weeks = 'eleven weeks',
  headline = 'Ferry returns to the harbour',
  note,
  url = storyAddress,
  canonical = url,
}: FerryPage = {}): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    url,
    datePublished: '2026-04-12T09:00:00+01:00',
  };
  return `<!doctype html><html lang="en"><head><title>${headline} - The Harbour Post</title>
${canonical === null ? '' : `<link rel="canonical" href="${canonical}">`}
<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(canonical === null ? { ...data, url: undefined } : data)}</script></head>
<body><header><nav><a href="https://www.harbour-post.example/">Home</a></nav></header>
<main><article><h1>${headline}</h1><p class="byline">By Ines Calder</p>
<p>The ferry Tern came back to the harbour on Sunday after ${weeks} in dock, and the people of the island lined the quay to greet it.</p>
<p>Its crew of nine had spent the winter in the yard at Holm, where the shafts were drawn and the wheelhouse was built anew from the deck up.</p>
<p>The board of the harbour said that the timetable of the summer will hold from Monday, with four crossings on weekdays and six on Saturdays.</p>
<p>Passengers who had bought tickets for the replacement boat may use them on the Tern until the end of May, the board's secretary said, and <a href="https://www.harbour-post.example/2026/03/30/replacement-boat">need not change them</a>.</p>
${note === undefined ? '' : `<p><em>${note}</em></p>`}
</article></main></body></html>`;
}

/** Another report of the same house. */
export function marketPage(url: string): string {
  return `<!doctype html><html lang="en"><head><title>Market hall opens - The Harbour Post</title><link rel="canonical" href="${url}"><meta property="og:type" content="article"></head>
<body><main><article><h1>Market hall opens</h1>
<p>Traders moved into the new market hall on Wednesday, a year later than the council had planned, and found the roof sound and the stalls wider than before.</p>
<p>The mayor cut a ribbon of sailcloth and spoke of patience. Bakers, fishmongers and a clockmaker had places near the door; the flower sellers stayed in the street.</p>
<p>Rents are to be reviewed after the first winter. Two families gave up their stalls, saying that they had waited too long and had found work elsewhere.</p></article></main></body></html>`;
}

/** A page that asks for consent and says nothing else. It names no address, as such pages do. */
export function consentPage(): string {
  return `<!doctype html><html lang="en"><head><title>Before you continue</title></head><body><div id="consent-banner" class="consent cookie-wall"><h1>Before you continue</h1>
<p>We and our partners keep cookies on your device and read what is kept there, so that we can measure how our pages are used and show advertisements that fit you. Please choose whether you agree to this; the choice can be changed at any time in the settings.</p>
<p>Some partners do not ask for your agreement and rely on their legitimate interest. You can object to that in the list of partners, where each purpose is explained at length and where each of them can be turned off.</p>
<button>Accept all</button><button>Reject all</button></div></body></html>`;
}
