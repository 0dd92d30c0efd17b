import { hasNoEnd } from './allowed-markup.ts';
import { isPicture, withPictures } from './css-addresses.ts';
import type { SeenElement, SeenNode, SeenPage } from './seen-page.ts';

/** What a document may do that is opened as a file: show itself. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface SourceOfPage {
  url: string;
  /** ISO 8601. */
  takenAt: string;
}

/**
 * One HTML document that needs nothing besides itself and in which nothing runs. `pictures`: data by address; what is not in it
 * is left out.
 */
export function writePage(page: SeenPage, pictures: ReadonlyMap<string, string>, source: SourceOfPage): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<meta name="dateline:source" content="${attribute(source.url)}">`,
    `<meta name="dateline:taken" content="${attribute(source.takenAt)}">`,
    `<title>${text(page.title)}</title>`,
  ].join('\n');
  const adopted = page.adopted.map((css) => sheet([], withPictures(css, pictures))).join('');
  const { attributes, children } = page.root;
  const body = children.map((child) => markup(child, pictures)).join('');
  return `<!doctype html>\n<html${attributes.map((one) => written(one, pictures)).join('')}>\n${head}\n${body}${adopted}</html>\n`;
}

function markup(node: SeenNode, pictures: ReadonlyMap<string, string>): string {
  if (typeof node === 'string') return text(node);
  if (node.css !== null) return sheet(node.attributes, withPictures(node.css, pictures));
  // The document's own head stands already: what was in it are style sheets.
  if (node.tag === 'head') return node.children.map((child) => markup(child, pictures)).join('');
  const attributes = node.attributes.map((one) => written(one, pictures, node.tag)).join('');
  if (hasNoEnd(node.tag)) return `<${node.tag}${attributes}>`;
  return `<${node.tag}${attributes}>${shadow(node, pictures)}${node.children.map((child) => markup(child, pictures)).join('')}</${node.tag}>`;
}

function shadow({ shadow: nodes }: SeenElement, pictures: ReadonlyMap<string, string>): string {
  if (nodes === null) return '';
  return `<template shadowrootmode="open">${nodes.map((node) => markup(node, pictures)).join('')}</template>`;
}

function sheet(attributes: readonly [string, string][], css: string): string {
  const media = attributes.map(([name, value]) => ` ${name}="${attribute(value)}"`).join('');
  // Nothing in a style sheet can end it but its own end tag.
  return `<style${media}>${css.replace(/<(?=\/|!)/g, '\\3c ')}</style>`;
}

function written([name, value]: [string, string], pictures: ReadonlyMap<string, string>, tag = 'html'): string {
  if (name === 'style') return ` style="${attribute(withPictures(value, pictures))}"`;
  if (name !== 'src') return ` ${name}="${attribute(value)}"`;
  const data = isPicture(value) ? value : pictures.get(value);
  if (data === undefined) return ` data-missing="${attribute(value)}"`;
  return ` ${tag === 'image' ? 'href' : 'src'}="${attribute(data)}"`;
}

function text(value: string): string {
  return value.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

function attribute(value: string): string {
  return value.replace(/[&"<>]/g, (sign) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
