import { addressesOf } from './css-addresses.ts';
import type { SeenElement, SeenPage } from './seen-page.ts';

/** Visits every element of a page, those in shadow trees too. */
export function eachElement(page: SeenPage, visit: (element: SeenElement) => void): void {
  const stack: SeenElement[] = [page.root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    visit(element);
    for (const child of [...element.children, ...(element.shadow ?? [])])
      if (typeof child !== 'string') stack.push(child);
  }
}

/** Addresses of the style sheets whose text is not known yet. */
export function missingSheets(page: SeenPage): string[] {
  const found = new Set<string>();
  eachElement(page, ({ cssFrom }) => {
    if (cssFrom !== null) found.add(cssFrom);
  });
  return [...found];
}

/** Addresses of the pictures that a page shows: images first, in the order in which they stand, then those of style sheets. */
export function missingPictures(page: SeenPage): string[] {
  const images: string[] = [];
  const styled: string[] = page.adopted.flatMap(addressesOf);
  eachElement(page, ({ tag, css, attributes }) => {
    for (const [name, value] of attributes) {
      if (name === 'src' && /^https?:/i.test(value)) images.push(value);
      if (name === 'style') styled.push(...addressesOf(value));
    }
    if (tag === 'style' && css !== null) styled.push(...addressesOf(css));
  });
  return [...new Set([...images.reverse(), ...styled])];
}
