/** The style of an exported article: readable on screen and on paper, in light and dark, in either direction. */
export const htmlStyle = `
:root { color-scheme: light dark; --hair: color-mix(in srgb, currentColor 30%, transparent); --proof: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --proof: #f2776b; } }
body { max-inline-size: 40rem; margin: 2rem auto; padding-inline: 1rem; font: 1.125rem/1.6 'Iowan Old Style', Charter, Georgia, ui-serif, serif; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin-block: 0.25rem 0.5rem; text-wrap: balance; }
h2, h3, h4, h5, h6 { font-size: 1.25rem; line-height: 1.3; margin-block: 1.5rem 0.5rem; }
header p, figcaption, aside, footer, section { font: 0.9375rem/1.5 system-ui, sans-serif; }
header .standfirst { font: italic 1.25rem/1.4 'Iowan Old Style', Charter, Georgia, ui-serif, serif; }
header { border-block-end: 1px solid var(--hair); margin-block-end: 1.5rem; padding-block-end: 0.75rem; }
aside { border-inline-start: 3px solid var(--proof); margin: 1.25rem 0; padding-inline-start: 0.875rem; }
aside.update { border-inline-start-color: var(--hair); }
aside p, section p { margin-block: 0.25rem; }
aside .kind { font-weight: 600; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 1px solid var(--hair); font-style: italic; }
section blockquote, .upright .standfirst, .upright blockquote { font-style: normal; }
.upright em { font-style: normal; font-weight: 600; }
pre { white-space: pre-wrap; font: 0.9375rem/1.5 ui-monospace, monospace; }
figure { margin: 1.5rem 0; }
img { max-inline-size: 100%; block-size: auto; }
mark { background: color-mix(in srgb, gold 45%, transparent); color: inherit; }
a { overflow-wrap: anywhere; }
.note { white-space: pre-wrap; }
footer { border-block-start: 1px solid var(--hair); margin-block-start: 2rem; padding-block-start: 0.75rem; }
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --proof: #b3261e; }
  body { max-inline-size: none; margin: 0; padding: 0; font-size: 11pt; orphans: 3; widows: 3; }
  h1 { font-size: 20pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  aside, figure, blockquote, li { break-inside: avoid; }
  img { max-block-size: 80vh; }
  mark { background: none; text-decoration: underline; text-underline-offset: 0.15em; }
  .links a::after { content: "(" attr(href) ")"; margin-inline: 0.35em; unicode-bidi: isolate; direction: ltr; }
}
`;
