import type { Correction, CorrectionKind } from '../../article/correction.ts';
import type { PageReading } from '../../article/page-reading.ts';
import { matchGroup } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { shareInside } from '../compare-text.ts';
import { describeNote } from './describe-note.ts';
import { prefixInAddress, type SplitHeadline } from './headline-prefix.ts';
import { graverKind, type JudgedNote, judgeNote } from './judge-note.ts';
import { labelWords, readLabel } from './note-label.ts';
import { ruleOfHeadline } from './note-rule.ts';

/** Everything a note that only headline or address announce can say. */
const nothingSaid = {
  cause: null,
  date: null,
  storyDate: null,
  place: null,
  paragraphs: [],
  wrong: null,
  right: null,
  target: null,
};

/**
 * The note that a headline is or announces: a wire service's prefix, here or left in the address only, or a headline
 * that is the note of a page which is nothing else.
 */
export function headlineNote(
  reading: PageReading,
  canonicalUrl: string,
  packs: readonly LanguagePack[],
  split: SplitHeadline,
  printed: string,
  pageDate: string | null,
): Correction | null {
  if (split.kind !== null && split.label !== null) {
    const { label } = split;
    const kind = packs.reduce((known, pack) => graverKind(known, kindSaid(printed, pack)) ?? known, split.kind);
    const announced: Correction = {
      ...nothingSaid,
      target: kind === 'removal' || kind === 'retraction' ? 'story' : null,
      cause: causeOf(label, packs),
      label,
      kind,
      text: printed,
      rule: ruleInPacks(printed, split.kind, packs),
      position: 'headline',
      from: 'text',
    };
    // Wire services write their codes in capitals, over a story; a label in small letters heads a note of its own.
    if (label === label.toUpperCase()) return announced;
    const [pack] = packs;
    return (pack && withLead(reading, packs, { kind, label, pack, printed, pageDate })) ?? announced;
  }
  const address = prefixInAddress(canonicalUrl, packs);
  if (address !== null && !printed.toLowerCase().includes(address.label.toLowerCase())) {
    const text = `${address.label}: ${printed}`;
    const rule = ruleInPacks(text, address.kind, packs);
    return {
      ...nothingSaid,
      label: address.label,
      kind: address.kind,
      text,
      rule: rule && { ...rule, part: 'address' },
      position: 'metadata',
      from: 'url',
    };
  }
  return standingNote(reading, packs, printed, pageDate);
}

interface HeadlineOfNote {
  kind: CorrectionKind;
  label: string | null;
  pack: LanguagePack;
  printed: string;
  pageDate: string | null;
}

/** The kind of note that a whole headline says it is. */
function kindSaid(printed: string, pack: LanguagePack): CorrectionKind | null {
  return (pack.notes.headlines ?? []).find((group) => matchGroup(pack, group, printed))?.kind ?? null;
}

/** A headline that says of itself that it corrects: "Correction to our story on …", "Correction. …", "Correction". */
function standingNote(
  reading: PageReading,
  packs: readonly LanguagePack[],
  printed: string,
  pageDate: string | null,
): Correction | null {
  for (const pack of packs) {
    const found = readLabel(printed, pack);
    const grave = found !== null && !['weak', 'update', 'editors-note'].includes(found.kind) ? found : null;
    const said = kindSaid(printed, pack);
    const after = grave === null ? '' : printed.slice(printed.indexOf(grave.label) + grave.label.length).trimStart();
    const alone = grave !== null && after === '';
    const sentence = grave !== null && /^[.。]\s*\S/u.test(after);
    const kind = said ?? (sentence || alone ? (grave?.kind as CorrectionKind) : null);
    if (kind === null) continue;
    const headline: HeadlineOfNote = { kind, label: labelWords(printed, pack), pack, printed, pageDate };
    const whole = withLead(reading, packs, headline);
    // A word alone may be the title of anything: only the text below makes it a note.
    if (whole !== null || !alone) return whole ?? described(printed, headline);
  }
  return null;
}

/** How many blocks below the headline may hold the sentence that says what was wrong: standfirst, byline, dates, text. */
const leadBlocks = 5;

/** The headline with the paragraph below it that says what was wrong; null where none of the first does. */
function withLead(reading: PageReading, packs: readonly LanguagePack[], headline: HeadlineOfNote): Correction | null {
  const { printed } = headline;
  const lead = reading.blocks
    .filter(({ zone, kind }) => (zone === 'head' || zone === 'body') && kind !== 'heading' && kind !== 'caption')
    .slice(0, leadBlocks)
    .find(({ text }) => text.length >= 16 && text.length <= 1_200 && isOfCorrection(judgeNote(text, packs, true)));
  if (lead === undefined || shareInside(lead.text, printed) >= 0.8) return null;
  const joint = /[.!?。！？:：]$/u.test(printed) ? '' : printed === headline.label ? ':' : '.';
  return described(`${printed}${joint} ${lead.text}`, headline);
}

/** A paragraph with a label of its own is a note of its own. */
function isOfCorrection(judged: JudgedNote | null): boolean {
  return judged !== null && judged.label === null && judged.kind !== 'update';
}

function described(text: string, { kind, label, pack, pageDate }: HeadlineOfNote): Correction {
  const note = describeNote(
    text,
    { kind, label: null, pack, start: 0 },
    { position: 'headline', from: 'text', pageDate },
  );
  return { ...note, label, rule: ruleOfHeadline(text, kind, pack) ?? note.rule };
}

function ruleInPacks(headline: string, kind: CorrectionKind, packs: readonly LanguagePack[]): Correction['rule'] {
  for (const pack of packs) {
    const rule = ruleOfHeadline(headline, kind, pack);
    if (rule !== null) return rule;
  }
  return null;
}

function causeOf(label: string, packs: readonly LanguagePack[]): Correction['cause'] {
  const [pack] = packs;
  const group = pack?.notes.causes.find((one) => matchGroup(pack, one, label));
  return group?.cause ?? null;
}
