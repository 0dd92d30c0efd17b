import { writeFile } from 'node:fs/promises';
import { type ArticleInFull, versionInFull } from '../../lib/article/article-in-full.ts';
import { readBibliography } from './pandoc.ts';
import { runProgram } from './run-program.ts';

/** Signs that bibutils takes for its own in a name, or hands on to TeX as they are. */
const ownSigns = /[\\{}$&%#_^~"|<>;`]/;

/** Whether bibutils can hand on what this article has; hostile ones are left to other readers. */
export function isPlainToBibutils(article: ArticleInFull): boolean {
  const { facts } = versionInFull(article);
  const names = facts.authors.map(({ name }) => name);
  return ![facts.headline, article.publisher, facts.publisher ?? '', ...names].some((text) => ownSigns.test(text));
}

/**
 * Reads a file of RIS with bibutils (Debian), which makes MODS of it and BibTeX of that, and has pandoc read this BibTeX, which is
 * written beside the file. Throws with the programs' own words where one of them cannot.
 */
export async function readRisWithBibutils(path: string) {
  // Titles in one piece, and letters as they are: those that xml2bib writes for TeX are lost to pandoc in some scripts.
  const mods = await ran('ris2xml', ['-i', 'utf8', '-un', '-nt', path]);
  const bibtex = await ran('xml2bib', ['-i', 'utf8', '-o', 'utf8', '-nb', '-nl'], mods);
  const written = path.replace(/\.\w+$/, '-by-bibutils.bib');
  await writeFile(written, bibtex);
  return readBibliography(written, 'bibtex');
}

async function ran(program: string, parameters: readonly string[], input?: string): Promise<string> {
  const { code, output, errors } = await runProgram(program, parameters, { ...(input === undefined ? {} : { input }) });
  if (code !== 0) throw new Error(`${program}: ${errors.trim() || `ended with ${code}`}`);
  return output;
}
