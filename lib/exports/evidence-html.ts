import type { Evidence } from './evidence-schema.ts';
import { evidenceStyle } from './evidence-style.ts';
import { inGroups, moment, type Say } from './evidence-text.ts';
import { versionPart } from './evidence-version-part.ts';
import type { EvidenceWords } from './evidence-words.ts';
import { html, type Markup } from './markup.ts';

/**
 * An evidence report as a page that stands by itself: it loads nothing, runs nothing and can be printed. Its data stand at
 * its end, as text, and the page can be made again of them to the letter: see `readEvidenceFile`.
 *
 * `data`: that text, where it is known already.
 */
export function evidenceHtml(
  evidence: Evidence,
  words: EvidenceWords,
  data: string = JSON.stringify({ evidence, words }),
): string {
  const say: Say = (name, filled = '') => words.words[name].replace('$1', () => filled);
  const { article, versions, steps } = evidence;
  const parts = versions.map((version, at) => {
    const step = steps.find((one) => one.version === version.id) ?? null;
    return versionPart({ version, number: at + 1, step, versions }, say);
  });
  const page = html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${say('title')} – ${article.headline}</title>
<style>${{ markup: evidenceStyle }}</style>
</head>
<body>
<header>
<p class="kind">${say('title')}</p>
<h1 dir="auto">${article.headline}</h1>
<p>${say('of')} <bdi>${article.publisher ?? ''}</bdi> <a href="${article.canonicalUrl}" rel="noreferrer"><bdi>${article.canonicalUrl}</bdi></a></p>
<p>${say('made', moment(Date.parse(evidence.madeAt)))}</p>
</header>
${explanation(say)}
${lastSeal(evidence, say)}
<main>
<h2>${say('versions')}</h2>
${parts}
</main>
<footer>
<h2>${say('data')}</h2>
<pre id="dateline-evidence" dir="ltr">${data}</pre>
</footer>
</body>
</html>
`;
  return page.markup;
}

function explanation(say: Say): Markup {
  return html`<section class="what">
<h2>${say('proves')}</h2>
<ul><li>${say('provesUnchanged')}</li><li>${say('provesOrder')}</li></ul>
<h2>${say('provesNot')}</h2>
<ul><li>${say('notPublisher')}</li><li>${say('notClock')}</li><li>${say('notChain')}</li><li>${say('notLabels')}</li></ul>
<h2>${say('check')}</h2>
<p>${say('checkHow')}</p>
<p>${say('checkCommand')} <code dir="ltr">npm run verify -- FILE</code></p>
</section>`;
}

function lastSeal({ last }: Evidence, say: Say): Markup {
  if (last === null) return html`<section class="seal"><p>${say('noSeal')}</p></section>`;
  return html`<section class="seal">
<h2>${say('lastSeal')}</h2>
<p class="hash" dir="ltr">${last.seq}: ${inGroups(last.hash)}</p>
<p>${say('lastSealHow')}</p>
</section>`;
}
