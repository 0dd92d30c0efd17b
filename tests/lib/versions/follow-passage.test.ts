import { describe, expect, it } from 'vitest';
import { selectorAt, versionText } from '../../../lib/article/followed-passage.ts';
import type { VersionState } from '../../../lib/article/version-state.ts';
import { followPassage, type MarkedSelector } from '../../../lib/versions/follow-passage.ts';
import { facts } from '../../support/readings.ts';
import { versionState as stateOf } from '../../support/version-states.ts';

/** The version with this number. */
function versionState(number: number, paragraphs: readonly string[], over: Partial<VersionState> = {}): VersionState {
  return stateOf(paragraphs, { number, ...over });
}

/** The passage with these words in a version, from its first occurrence on or after `from`. */
function marked(version: VersionState, words: string, from = 0): MarkedSelector {
  const text = versionText(version.blocks);
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error('the words are not in the text');
  return { ...selectorAt(text, start, start + words.length), versionId: version.id };
}

/** What becomes of words of the first text in the second. */
function became(words: string, before: readonly string[], now: readonly string[]) {
  const [one, other] = [versionState(1, before), versionState(2, now)];
  const found = followPassage(marked(one, words), [one, other])[1];
  if (found === undefined) throw new Error('nothing was said of the second version');
  if (found.range !== null) {
    expect(versionText(other.blocks).slice(found.range.start, found.range.end)).toBe(found.text);
  }
  return found;
}

const opening = 'The harbour board met on Tuesday evening and voted on the repair of the north pier.';
const toll = 'Twelve people were hurt when the crane fell, the harbour master said.';
const closing = 'The ferry company expects to sail again in the autumn, weather permitting.';
const story = [opening, toll, closing];

describe('a passage', () => {
  it('is the same in the version it was marked in, and in one that has its words', () => {
    const versions = [versionState(1, story), versionState(2, [...story, 'A reader has written to us.'])];
    const [first] = versions;
    if (first === undefined) throw new Error('no version');
    expect(followPassage(marked(first, 'Twelve people were hurt'), versions)).toMatchObject([
      { versionId: 'version-1', status: 'same', text: 'Twelve people were hurt', moved: false, because: null },
      { versionId: 'version-2', status: 'same', text: 'Twelve people were hurt', moved: false, because: null },
    ]);
  });

  it.each([
    [
      'a number within it',
      'Fifteen people were hurt when the crane fell, the harbour master said.',
      'Fifteen people were hurt',
    ],
    [
      'words put in',
      'Twelve people were badly hurt when the crane fell, the harbour master said.',
      'Twelve people were badly hurt',
    ],
    ['its end', 'Twelve people were killed when the crane fell, the harbour master said.', 'Twelve people were killed'],
    [
      'its beginning',
      'At least twelve people were hurt when the crane fell, the harbour master said.',
      'At least twelve people were hurt',
    ],
  ])('is changed where %s is', (_what, now, text) => {
    expect(became('Twelve people were hurt', story, [opening, now, closing])).toMatchObject({
      status: 'changed',
      text,
    });
  });

  it('is changed where the whole of a few words was replaced between the same words', () => {
    const now = 'Nobody was hurt when the crane fell, the harbour master said.';
    expect(became('Twelve people were', story, [opening, now, closing])).toMatchObject({
      status: 'changed',
      text: 'Nobody was',
    });
  });

  it('is changed where its sentence was turned round', () => {
    const before = 'The board will pay for the repair of the crane by the end of the year.';
    const now = 'By the end of the year, repair of the crane will have been paid for by the board.';
    expect(became(before, [opening, before, closing], [opening, now, closing])).toMatchObject({
      status: 'changed',
      text: now,
    });
  });

  it('is gone where its sentence is', () => {
    expect(became(toll, story, [opening, closing])).toMatchObject({ status: 'gone', text: null, range: null });
    const joined = `${opening} ${toll} ${closing}`;
    expect(became(toll, [joined], [`${opening} ${closing}`])).toMatchObject({ status: 'gone' });
  });

  it('is gone where another sentence stands there that says something else', () => {
    const other = 'Gulls had nested under the old timbers for a decade, which no engineer had noticed.';
    expect(became(toll, story, [opening, other, closing]).status).toBe('gone');
  });

  it('is found where its paragraph has moved, changed or not', () => {
    const more = ['One engineer blamed the wind.', 'The band played on the quay.', 'Dogs travel free of charge.'];
    const before = [opening, toll, ...more, closing];
    expect(became('Twelve people were hurt', before, [opening, ...more, toll, closing])).toMatchObject({
      status: 'same',
      moved: true,
    });
    const changed = 'Fourteen people were hurt when the crane fell, the harbour master said.';
    expect(
      became('Twelve people were hurt when the crane fell', before, [opening, ...more, changed, closing]),
    ).toMatchObject({
      status: 'changed',
      text: 'Fourteen people were hurt when the crane fell',
      moved: true,
    });
  });

  it('has not moved where paragraphs were put in or taken away before it', () => {
    const more = ['One engineer blamed the wind.', 'The band played on the quay.'];
    expect(became('the harbour master said', [opening, toll, ...more], [...more, toll]).moved).toBe(true);
    expect(
      became('the harbour master said', [opening, ...more, toll, closing], [more[1] ?? '', toll, closing]).moved,
    ).toBe(false);
    expect(became('the harbour master said', story, ['New at the top.', 'And more.', ...story]).moved).toBe(false);
  });

  it('may go over two paragraphs, and over one that was split', () => {
    const over = 'the harbour master said.\nThe ferry company expects to sail again';
    expect(became(over, story, ['News.', ...story])).toMatchObject({ status: 'same', text: over });
    expect(became(over, story, [opening, toll, closing.replace('expects', 'hopes')])).toMatchObject({
      status: 'changed',
      text: 'the harbour master said.\nThe ferry company hopes to sail again',
    });
    expect(became(`${toll} The`, [`${opening} ${toll} ${closing}`], story)).toMatchObject({ status: 'same' });
  });

  it('is the same under other typography, and never under other digits or signs', () => {
    const before = ['She said: "It\'s 5-6 degrees - at most - and not -5 %..." on the quay.'];
    const words = '"It\'s 5-6 degrees - at most - and not -5 %..."';
    const set = ['She said: “It’s 5–6 degrees — at most — and not −5%…” on the\u00a0quay.'];
    expect(became(words, before, set)).toMatchObject({
      status: 'same',
      text: '“It’s 5–6 degrees — at most — and not −5%…”',
    });
    for (const [from, to] of [
      ['5-6', '5-7'],
      ['-5 %', '5 %'],
      ['-5 %', '-5 ‰'],
      ['"It', 'It'],
    ] as const) {
      const now = before.map((text) => text.replace(from, to));
      expect(became(words, before, now).status, `${from} ${to}`).toBe('changed');
    }
  });

  it.each([
    ['12 people', 'It said 12 people were hurt.', 'It said 112 people were hurt.', '112 people'],
    ['12 people', 'It said 12 people were hurt.', 'It said 10–12 people were hurt.', '10–12 people'],
    ['rose by 5', 'The fare rose by 5 crowns.', 'The fare rose by 5.30 crowns.', 'rose by 5.30'],
    ['rose by 5', 'The fare rose by 5 last year.', 'The fare rose by 5 % last year.', 'rose by 5 %'],
    ['5 degrees', 'It was 5 degrees at dawn.', 'It was −5 degrees at dawn.', '−5 degrees'],
    ['cost 12', 'It cost 12 crowns.', 'It cost 12,000 crowns.', 'cost 12,000'],
    [
      'essential work',
      'They call it essential work there.',
      'They call it non-essential work there.',
      'non-essential work',
    ],
  ])('"%s" does not stand where a number or word has grown', (words, before, now, text) => {
    expect(became(words, [opening, before, closing], [opening, now, closing])).toMatchObject({
      status: 'changed',
      text,
    });
  });

  it('is not taken for the same words about something else', () => {
    const before = ['In March 12 people left the choir.', 'The crane hurt 12 people on the pier.'];
    const now = ['In March 12 people left the choir.', 'The crane hurt 14 people on the pier.'];
    const [one, other] = [versionState(1, before), versionState(2, now)];
    const second = versionText(one.blocks).indexOf('The crane');
    expect(followPassage(marked(one, '12 people', second), [one, other])[1]).toMatchObject({
      status: 'changed',
      text: '14 people',
    });
    expect(followPassage(marked(one, '12 people'), [one, other])[1]).toMatchObject({ status: 'same' });
  });

  it('leaves out a sentence that was put in before or behind it', () => {
    const [, now] = [
      '',
      `It was noon. The sun shone. ${toll.replace('Twelve', 'Fifteen')} More was not known. A band played.`,
    ];
    expect(became(toll, [`It was noon. ${toll} A band played.`], [now])).toMatchObject({
      status: 'changed',
      text: toll.replace('Twelve', 'Fifteen'),
    });
  });
});

describe('at the ends of a paragraph', () => {
  it('takes the words that stand there now', () => {
    const before = ['ROTTERDAM, March 13 - Ministers broke off talks on port fees.', closing];
    const now = ['THE HAGUE, March 13 - Ministers broke off talks on port fees.', closing];
    expect(became('ROTTERDAM, March 13 - Ministers broke off talks', before, now).text).toBe(
      'THE HAGUE, March 13 - Ministers broke off talks',
    );
    const note = [opening, 'An earlier version gave the wrong age for the watchman.'];
    const reworded = [opening, 'An earlier version said that the watchman was 86. He is 68.'];
    expect(became(note[1] ?? '', note, reworded).text).toBe('An earlier version said that the watchman was 86.');
  });
});

describe('in many scripts', () => {
  it.each([
    [
      'Arabic',
      'أُصيب 12 شخصا',
      ['قال مدير الميناء إن الرافعة سقطت.', 'أُصيب 12 شخصا عند سقوط الرافعة في الميناء.'],
      ['قال مدير الميناء إن الرافعة سقطت.', 'أُصيب 15 شخصا عند سقوط الرافعة في الميناء.'],
      'أُصيب 15 شخصا',
    ],
    [
      'Arabic digits',
      'أُصيب ١٢ شخصا',
      ['أُصيب ١٢ شخصا عند سقوط الرافعة.'],
      ['أُصيب ١٣ شخصا عند سقوط الرافعة.'],
      'أُصيب ١٣ شخصا',
    ],
    [
      'Hebrew',
      'שנים עשר איש נפצעו',
      ['אתמול שנים עשר איש נפצעו כשהמנוף נפל בנמל.'],
      ['אתמול שלושה עשר איש נפצעו כשהמנוף נפל בנמל.'],
      'שלושה עשר איש נפצעו',
    ],
    [
      'Chinese',
      '十二人受伤',
      ['港务局周二表示，起重机倒塌时有十二人受伤，渡轮秋天恢复。'],
      ['港务局周二表示，起重机倒塌时有十五人受伤，渡轮秋天恢复。'],
      '十五人受伤',
    ],
    [
      'Japanese',
      '12人がけがをした',
      ['港湾局は火曜日、クレーンが倒れて12人がけがをしたと発表した。'],
      ['港湾局は火曜日、クレーンが倒れて15人がけがをしたと発表した。'],
      '15人がけがをした',
    ],
    [
      'Thai',
      'มีผู้บาดเจ็บ 12 คน',
      ['เมื่อวันอังคารเครนล้มลงและมีผู้บาดเจ็บ 12 คนที่ท่าเรือ'],
      ['เมื่อวันอังคารเครนล้มลงและมีผู้บาดเจ็บ 15 คนที่ท่าเรือ'],
      'มีผู้บาดเจ็บ 15 คน',
    ],
    [
      'Hindi',
      'बारह लोग घायल हुए',
      ['मंगलवार को क्रेन गिरने से बारह लोग घायल हुए, बंदरगाह प्रमुख ने कहा।'],
      ['मंगलवार को क्रेन गिरने से पंद्रह लोग घायल हुए, बंदरगाह प्रमुख ने कहा।'],
      'पंद्रह लोग घायल हुए',
    ],
    [
      'Russian',
      'пострадали двенадцать человек',
      ['При падении крана пострадали двенадцать человек, сообщил порт.'],
      ['При падении крана пострадали пятнадцать человек, сообщил порт.'],
      'пострадали пятнадцать человек',
    ],
    [
      'Korean',
      '12명이 다쳤다',
      ['화요일 항구에서 크레인이 쓰러져 12명이 다쳤다고 항만청이 밝혔다.'],
      ['화요일 항구에서 크레인이 쓰러져 15명이 다쳤다고 항만청이 밝혔다.'],
      '15명이 다쳤다',
    ],
  ])('%s: same, changed and gone', (_script, words, before, now, text) => {
    expect(became(words, before, ['…', ...before])).toMatchObject({ status: 'same', text: words });
    expect(became(words, before, now)).toMatchObject({ status: 'changed', text });
    expect(became(words, [...before, closing], [closing]).status).toBe('gone');
  });

  it('a counted number has no neighbour that counts too', () => {
    const before = ['港务局周二表示，起重机倒塌时有十二人受伤，渡轮秋天恢复。'];
    const now = ['港务局周二表示，起重机倒塌时有五十二人受伤，渡轮秋天恢复。'];
    expect(became('十二人受伤', before, now)).toMatchObject({ status: 'changed', text: '五十二人受伤' });
  });

  it('a joiner is a way to part words', () => {
    const before = ['صاحب پیشین آن می گوید شتر راه دور آمده است.'];
    expect(became('آن می گوید شتر', before, ['صاحب پیشین آن می‌گوید شتر راه دور آمده است.']).status).toBe('same');
  });

  it('white space between scripts is setting', () => {
    expect(became('于5月3日宣布', ['该局于5月3日宣布恢复航班。'], ['该局于 5 月 3 日宣布恢复航班。'])).toMatchObject({
      status: 'same',
      text: '于 5 月 3 日宣布',
    });
  });
});

describe('over many versions', () => {
  const statuses = (versions: VersionState[], at: number, words: string) => {
    const from = versions[at];
    if (from === undefined) throw new Error('no such version');
    return followPassage(marked(from, words), versions).map(({ status }) => status);
  };
  const with15 = story.map((text) => text.replace('Twelve', 'Fifteen'));

  it('is followed forward and backward, goes and is back again', () => {
    const versions = [
      versionState(1, [opening, closing]),
      versionState(2, story),
      versionState(3, with15),
      versionState(4, [opening, closing]),
      versionState(5, story),
    ];
    expect(statuses(versions, 1, 'Twelve people were hurt')).toEqual(['gone', 'same', 'changed', 'gone', 'same']);
    expect(statuses(versions, 4, 'Twelve people were hurt')).toEqual(['gone', 'same', 'changed', 'gone', 'same']);
  });

  it('is known through many small changes', () => {
    const steps = [
      toll,
      'Fifteen people were hurt when the crane fell, the harbour master said.',
      'Fifteen people were hurt when a crane collapsed, the harbour master said.',
      'Fifteen dock workers were injured when a crane collapsed, the harbour master said.',
      'Sixteen dock workers were injured when a crane collapsed at noon, the acting harbour master said.',
    ];
    const versions = steps.map((text, at) => versionState(at + 1, [opening, text, closing]));
    const found = followPassage(marked(versions[0] ?? versionState(1, []), toll), versions);
    expect(found.map(({ text }) => text)).toEqual(steps);
  });

  it('is not said to be gone where a version was shown in part', () => {
    const cut = versionState(2, [opening, 'Twelve people…'], { facts: facts({ cutOff: 'reserved' }) });
    expect(statuses([versionState(1, story), cut, versionState(3, story)], 0, toll)).toEqual([
      'same',
      'not-shown',
      'same',
    ]);
    expect(statuses([versionState(1, story), cut], 0, 'The ferry company expects')).toEqual(['same', 'not-shown']);
    const begun = versionState(2, [opening]);
    expect(statuses([versionState(1, story), begun], 0, 'The ferry company expects')).toEqual(['same', 'not-shown']);
  });

  it('says where a difference may be our doing', () => {
    const newer = versionState(2, [opening, closing], { extractor: 2 });
    const other = versionState(3, with15, { takenBy: 'archive', seenAs: { archive: 1 } });
    const versions = [versionState(1, story), newer, other, { ...other, id: 'version-4' }];
    const found = followPassage(marked(versionState(1, story), toll), versions);
    expect(found.map(({ because }) => because)).toEqual([null, 'extractor', 'taken-differently', 'taken-differently']);
  });

  it('is followed by its own context where the version it was marked in is there no more', () => {
    const versions = [versionState(2, story), versionState(3, with15)];
    const found = followPassage(marked(versionState(1, story), 'Twelve people were hurt'), versions);
    expect(found.map(({ status, text }) => [status, text])).toEqual([
      ['same', 'Twelve people were hurt'],
      ['changed', 'Fifteen people were hurt'],
    ]);
  });

  it('says nothing where there are no versions', () => {
    expect(followPassage(marked(versionState(1, story), toll), [])).toEqual([]);
  });
});
