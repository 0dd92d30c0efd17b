import { JSDOM } from 'jsdom';

/** XML as a browser parses it: with an element that says so where it is none. */
export function parseXml(xml: string): Document {
  try {
    return new JSDOM(xml, { contentType: 'application/xml' }).window.document;
  } catch {
    return new JSDOM('<parsererror/>', { contentType: 'application/xml' }).window.document;
  }
}
