// npm run score:notes -- DIR: how well correction notes are found and understood, on a corpus of real notes.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Correction } from '../lib/article/correction.ts';
import { readArticle } from '../lib/read-article.ts';
import { parsePage } from './read/open-page.ts';
import { type PageTruth, readCorpusPage, readTruth } from './score/corpus.ts';
import { inside } from './score/metrics.ts';
import { carrierPage, readProse } from './score-notes/carrier.ts';
import { folderWith, halfOf, type NoteTruth, readNotesCorpus } from './score-notes/corpus.ts';
import { isSameNote, scoreNote } from './score-notes/judge-note.ts';
import {
  type MissField,
  measure,
  missedTargets,
  misses,
  missFields,
  type NotesScores,
  notesTable,
  type ScoredNotesPage,
} from './score-notes/report.ts';

const usage = `npm run score:notes -- DIR [--misses FIELD|FILE] [--lang TAG] [--publisher NAME] [--half a|b] [--no-pages] [--check]

DIR holds notes.jsonl and negatives.jsonl, or a folder "corrections" with them; labelled pages are read from DIR or its
folder "dev". Each note is set into an article of our own, at its position, and read as in the browser.
--misses writes what was read wrongly as JSON lines: of one FIELD (${missFields.join(', ')}) to the
screen, or of all fields into FILE. --half keeps the publishers of one half, to try rules on those they were not written
on. --check ends with 1 where a target is missed.`;

function readNotes(html: string, url: string): readonly Correction[] {
  const read = readArticle(parsePage(html), url);
  return read.ok ? read.value.corrections : [];
}

async function scoreNotedPage(folder: string, truth: PageTruth): Promise<ScoredNotesPage> {
  const said = readNotes(await readCorpusPage(folder, truth.id), truth.url).filter(({ kind }) => kind !== 'update');
  const { notes } = truth.labels;
  const gold = notes.filter(({ kind }) => kind !== 'update');
  return {
    id: truth.id,
    truth: gold.length,
    hit: gold.filter((note) => said.some(({ text }) => isSameNote(note.text, text))).length,
    wrong: said
      .map(({ text }) => text)
      .filter((text) => !notes.some((note) => isSameNote(note.text, text) || inside(text, note.text) >= 0.8)),
  };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      misses: { type: 'string' },
      lang: { type: 'string' },
      publisher: { type: 'string' },
      half: { type: 'string' },
      'no-pages': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined) {
    console.error(usage);
    return values.help ? 0 : 2;
  }
  const notesFolder = folderWith('notes.jsonl', folder, 'corrections');
  const pagesFolder = values['no-pages'] ? null : folderWith('truth.jsonl', folder, 'dev');
  if (notesFolder === null) {
    console.error(`${folder}: there is no notes.jsonl here and none in a folder "corrections"`);
    return 2;
  }
  const corpus = await readNotesCorpus(notesFolder);
  const wanted = (note: NoteTruth) =>
    (values.lang === undefined || note.lang === values.lang) &&
    (values.publisher === undefined || note.publisher === values.publisher) &&
    (values.half === undefined || halfOf(note.publisher) === values.half);
  const prose = await readProse();
  const url = 'https://paper.example/2020/06/15/story';
  const notes = corpus.notes.filter(wanted).map((note) => {
    const said = readNotes(carrierPage(note, prose), url);
    return { note, said, score: scoreNote(note, said) };
  });
  const lookAlikes = corpus.lookAlikes
    .filter(({ lang }) => values.lang === undefined || lang === values.lang)
    .map((lookAlike) => {
      const said = readNotes(carrierPage({ ...lookAlike, position: 'end' }, prose), url);
      return { lookAlike, taken: said.filter(({ kind }) => kind !== 'update') };
    });
  const pages: ScoredNotesPage[] = [];
  if (pagesFolder !== null) {
    const labelled = (await readTruth(pagesFolder)).filter(
      ({ labels }) => labels.notes.length + (labels.not_notes?.length ?? 0) > 0,
    );
    for (const truth of labelled) pages.push(await scoreNotedPage(pagesFolder, truth));
  }
  const scores: NotesScores = { notes, lookAlikes, pages };
  const field = missFields.find((name) => name === values.misses) as MissField | undefined;
  if (field !== undefined) console.log(misses(scores, field).join('\n'));
  else console.log(notesTable(scores));
  if (values.misses !== undefined && field === undefined) {
    const lines = missFields.flatMap((name) => misses(scores, name).map((line) => `${name}\t${line}`));
    await writeFile(values.misses, `${lines.join('\n')}\n`);
  }
  const missed = missedTargets(measure(scores));
  return values.check && missed.length > 0 ? 1 : 0;
}

process.exitCode = await main();
