/** The style of an evidence report's page: readable on screen and on paper, in light and dark, in either direction. */
export const evidenceStyle = `
:root { color-scheme: light dark; }
body { max-inline-size: 44rem; margin: 2rem auto; padding-inline: 1rem; font: 1rem/1.5 'Iowan Old Style', Charter, Georgia, ui-serif, serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-block: 0.25rem; }
h2 { font: 600 0.875rem/1.4 system-ui, sans-serif; margin-block: 1.5rem 0.25rem; }
h3 { font: 600 1rem/1.4 system-ui, sans-serif; margin-block: 0 0.25rem; }
header p, .what, .facts, .seal, .changes, footer { font: 0.8125rem/1.5 system-ui, sans-serif; }
.kind { font-weight: 600; }
a { overflow-wrap: anywhere; }
main > article { border-block-start: 1px solid; margin-block-start: 1.5rem; padding-block-start: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin-block: 0.5rem; }
dt { opacity: 0.75; }
dd { margin: 0; overflow-wrap: anywhere; }
.hash, pre, code { font: 0.8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
ins { text-decoration: underline; text-decoration-thickness: 2px; }
del { text-decoration: line-through; opacity: 0.75; }
.whole-added { border-inline-start: 3px solid; padding-inline-start: 0.75rem; }
.whole-removed { border-inline-start: 3px dotted; padding-inline-start: 0.75rem; }
.unsealed { font-style: italic; }
@media print { body { max-inline-size: none; margin: 0; } main > article { break-inside: auto; } footer { break-before: page; } pre { font-size: 0.5rem; } }
`;
