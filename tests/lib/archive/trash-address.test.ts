import { expect, it } from 'vitest';
import { readTrashPage, writeTrashPage } from '../../../lib/archive/trash-address.ts';

it('reads what it writes, and takes anything else for the first page', () => {
  for (const page of [1, 2, 400]) expect(readTrashPage(writeTrashPage(page))).toBe(page);
  expect(writeTrashPage(1)).toBe('?part=trash');
  for (const typed of ['', '?page=0', '?page=-1', '?page=1.5', '?page=many', '?page=1e9']) {
    expect(readTrashPage(typed)).toBe(1);
  }
});
