/** How a book looks: the type is the reader's own, so only what sets one thing apart from another is said. */
export const bookStyle = `@charset "utf-8";
html { color-scheme: light dark; }
body { margin: 0 4%; line-height: 1.5; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; page-break-after: avoid; break-after: avoid; hyphens: none; text-wrap: balance; }
h1 { font-size: 1.6em; margin: 0.4em 0; }
h2 { font-size: 1.2em; margin: 1.4em 0 0.4em; }
h3, h4, h5, h6 { font-size: 1em; margin: 1.2em 0 0.3em; }
p { margin: 0 0 0.8em; }
.kicker, .facts, .links, .caption, figcaption, .kind, .footnote { font-size: 0.85em; }
.kicker { margin: 1em 0 0; }
.standfirst { font-size: 1.1em; }
.facts span + span::before { content: "· "; }
header { border-bottom: 1px solid; padding-bottom: 0.4em; margin-bottom: 1.2em; }
figure { margin: 1.2em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; max-height: 90vh; height: auto; }
ul { padding: 0; margin: 0 0 0.8em; margin-inline-start: 1.4em; }
blockquote { margin: 1em 0; margin-inline-start: 1em; padding: 0; padding-inline-start: 0.8em; border: 0 solid; border-inline-start-width: 1px; }
pre { white-space: pre-wrap; font-size: 0.85em; }
mark { background: #f6e7a1; color: #111; }
.note { margin: 1em 0; padding: 0.4em 0; border: 0 solid #a3261b; border-width: 1px 0; }
.note .kind b { color: #a3261b; }
.note p { margin: 0 0 0.3em; }
.word { font-size: 0.85em; }
.back { border-bottom: 1px dotted; padding-bottom: 0.3em; }
.ref { font-size: 0.7em; vertical-align: super; line-height: 0; padding: 0 0.2em; }
.footnote { border-top: 1px solid; padding-top: 0.4em; margin-top: 1em; }
.marks { margin-top: 2em; border-top: 1px solid; }
.own { font-style: italic; }
.upright .own { font-style: normal; }
.upright em { font-style: normal; font-weight: bold; }
:lang(ja) p, :lang(zh) p { text-align: justify; line-break: strict; }
nav ol { list-style: none; padding: 0; margin: 0; }
nav li { margin: 0 0 0.8em; }
nav a { text-decoration: none; color: inherit; }
nav .kicker { display: block; margin: 0; }
.cover { text-align: center; margin-top: 20%; }
.cover h1 { border: 0 solid; border-width: 1px 0; padding: 0.6em 0; }
@media (prefers-color-scheme: dark) {
  .note .kind b { color: #f0948b; }
  .note { border-color: #f0948b; }
  mark { background: #6b5a12; color: #fff; }
}
`;
