import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { type RankedBar, RankedBars } from '../../../components/overview/RankedBars.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function bar(name: string, count: number): RankedBar {
  return { key: name, name, href: `/library.html?place=${name}`, count, words: String(count), cells: [String(count)] };
}
const draw = (bars: RankedBar[], rest?: string) =>
  render(<RankedBars title="Places" none="No places." columns={['Place', 'Articles']} bars={bars} rest={rest} />);

test('a line each, the most first, with its count in words and a bar as long as its share of the first', async () => {
  const { container } = draw([bar('Norrhavn', 8), bar('Lille Elv', 2)], '3 articles have none.');
  const list = within(screen.getByRole('list'));
  expect(list.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Norrhavn8', 'Lille Elv2']);
  expect(list.getByRole('link', { name: 'Norrhavn' }).getAttribute('href')).toBe('/library.html?place=Norrhavn');
  expect([...container.querySelectorAll('rect')].map((rect) => rect.getAttribute('width'))).toEqual(['100%', '25%']);
  expect(screen.getByText('3 articles have none.')).toBeTruthy();
  await expectAccessible();
});

test('draws ten, and has all in the table', async () => {
  draw(Array.from({ length: 14 }, (_, at) => bar(`Place ${at}`, 20 - at)));
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(15);
  await expectAccessible();
});

test('of very many the table has the first, and says how many more there are', () => {
  draw(Array.from({ length: 312 }, (_, at) => bar(`Place ${at}`, 400 - at)));
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(301);
  expect(screen.getByText('12 more are not listed.')).toBeTruthy();
});

test('says when there are none', async () => {
  draw([]);
  expect(screen.getByText('No places.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByRole('list')).toBeNull();
  await expectAccessible();
});
