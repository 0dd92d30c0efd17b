const mostPages = 100_000;

/** The page of the trash that the query of an address names, counted from 1; what is not understood is the first. */
export function readTrashPage(search: string): number {
  const page = Number(new URLSearchParams(search).get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1;
}

/** The query for it, with its `?`. */
export function writeTrashPage(page: number): string {
  return page > 1 ? `?part=trash&page=${page}` : '?part=trash';
}
