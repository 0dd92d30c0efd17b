import { block } from './readings.ts';

/** Invented agency copy, a paragraph a line. */
export const wireStory = [
  'NORRHAVN, Vestmark (NTX) — The last of the three dredgers that were to clear the north channel left the harbour of Norrhavn on Tuesday, two months before its contract ends.',
  'Harbour master Ada Quillfeather told reporters that the owner had called the ship away because it had not been paid since March.',
  '“We were handed a letter at six in the morning and by noon there was nothing left at the quay but a bollard,” Quillfeather said.',
  'The port authority owes the company Tamsin Dredging about 4.2 million crowns, according to minutes of its board that were seen by this agency.',
  'Without the work the channel silts up by some twenty centimetres a month, and ferries of the larger class will have to wait for high water from August.',
  'The county council is to meet on Friday. Its chairman, Ruben Askeland, said he would ask members to lend the authority what it needs until the new year.',
  'Fishermen, who have complained about the depth of the inner basin for years, said they had not been told of the meeting.',
  'Norrhavn is the fourth largest port in Vestmark and handles most of the grain that the country exports.',
] as const;

/** Another house printed it: its own headline, two paragraphs cut, words changed here and there, a paragraph of its own. */
export const wireCopy = [
  'NORRHAVN (NTX) — The last of the three dredgers that were to clear the north channel left the harbour of Norrhavn on Tuesday, two months before its contract was to end.',
  'Harbour master Ada Quillfeather told reporters that the owner had called the ship away because it had not been paid since early March.',
  'The port authority owes the company Tamsin Dredging some 4.2 million crowns, according to minutes of its board.',
  'Without the work the channel silts up by some twenty centimetres a month, and ferries of the larger class will have to wait for high water from August.',
  'Readers of this paper will remember that the same quay stood empty in the winter of the great frost.',
  'The county council is to meet on Friday. Its chairman, Ruben Askeland, said he would ask members to lend the authority what it needs until the new year.',
] as const;

/** Three paragraphs are left. */
export const wireBrief = [
  'The last of the three dredgers that were to clear the north channel left the harbour of Norrhavn on Tuesday, two months before its contract ends.',
  'Harbour master Ada Quillfeather told reporters that the owner had called the ship away because it had not been paid since March.',
  'The county council is to meet on Friday.',
] as const;

/** The same events as another reporter tells them. */
export const ownReport = [
  'When the crew of the dredger cast off on Tuesday morning, nobody stood on the quay to wave, and that was the point.',
  'For nine weeks the bills had gone unanswered. Ada Quillfeather, who runs the harbour, learnt of the departure from a letter pushed under her door.',
  'The debt has grown to more than four million crowns, people close to the board say, and the lender wants to see a plan first.',
  'Larger ferries can still come in at any tide, but only until the silt has its way in late summer.',
  'On Friday the county will talk about money. Whether Ruben Askeland has a majority for a loan is anything but certain.',
  'In the fishing sheds along the inner basin the news was met with a shrug: down there the water has been too shallow for years.',
] as const;

/** The agency's story in another language: nothing of the wording is the same. */
export const translatedStory = [
  'NORRHAVN (NTX) – Der letzte von drei Baggern, die die nördliche Fahrrinne räumen sollten, hat am Dienstag den Hafen von Norrhavn verlassen, zwei Monate vor Ende seines Vertrags.',
  'Hafenmeisterin Ada Quillfeather sagte vor Journalisten, der Eigner habe das Schiff abgezogen, weil er seit März kein Geld mehr bekommen habe.',
  'Die Hafenbehörde schuldet der Firma Tamsin Dredging nach Unterlagen ihres Vorstands etwa 4,2 Millionen Kronen.',
  'Ohne die Arbeiten verschlickt die Rinne um rund zwanzig Zentimeter im Monat, und die großen Fähren müssen von August an auf Hochwasser warten.',
  'Der Kreistag tritt am Freitag zusammen. Sein Vorsitzender Ruben Askeland will um einen Kredit bis zum Jahresende bitten.',
] as const;

/** Two more by one author, about other things. */
export const choirStory = [
  'The choir of Sankt Olav has sung in the same loft since the roof was raised in 1911, and it will not move now.',
  'That is the short version of a letter that its members have sent to the bishop, and of which a copy lay in every pew on Sunday.',
  'The diocese wants the loft for an archive. It is dry, the letter concedes, and it has the only floor in the building that does not creak.',
  'But a choir needs height, writes the cantor, and there is no other height to be had between the tower and the vestry.',
  'A decision is expected at the synod in October, and until then the ladder stays where it is.',
] as const;
export const bridgeStory = [
  'Five tonnes is all that the bridge at Lille Elv may carry from Monday, half of what the milk lorries weigh when they are full.',
  'Engineers found cracks in two of the bearings when they looked for a lost drone last week.',
  'Farmers on the far bank will have to take the long way round, forty minutes there and forty back, twice a day.',
  'The roads office puts the cost of new bearings at nine hundred thousand and the wait for them at half a year.',
  'A ferry is out of the question, its spokesman said, because there is no landing and no boat.',
] as const;

/** What a house prints under everything. */
export const housePhrases = [
  'This article was produced by the newsroom of the Vestmark Courier and checked by two editors before it was published, as our house rules ask.',
  'Do you know more about this story? Write to our reporters in confidence, by letter or through the locked mailbox that is described on our page for sources.',
  'The Courier is owned by its readers. Become a member from four crowns a week and read every edition, wherever you are and as often as you like.',
] as const;

/** Agency copy in a script without spaces, and a copy with a sentence cut and words changed. */
export const denseStory = [
  '【北港共同】北港の浚渫を担っていた最後の作業船が火曜日、契約満了を二か月残して港を離れた。港湾局が三月以降の代金を支払っていないことが理由とみられる。',
  '港長の矢羽田あかりさんは記者団に対し、船主から朝六時に書面を手渡され、正午には岸壁に何も残っていなかったと語った。',
  '港湾局の未払い額は理事会の議事録によると約四百二十万クローネに上る。浚渫が止まれば航路は月に二十センチずつ浅くなる見通しだ。',
  '郡議会は金曜日に臨時の会合を開き、年末までのつなぎ融資について議論する。',
] as const;
export const denseCopy = [
  '【北港共同】北港の浚渫を担っていた最後の作業船が火曜日、契約満了を二か月残して港を離れた。港湾局が三月以降の代金を支払っていないことが原因という。',
  '港湾局の未払い額は理事会の議事録によると約四百二十万クローネに上る。浚渫が止まれば航路は月に二十センチずつ浅くなる見通しだ。',
  '郡議会は金曜日に会合を開き、年末までのつなぎ融資について議論する。',
] as const;
export const denseOther = [
  '山間の町で百年続いた時計店が今月末に店を閉める。三代目の店主は八十二歳で、後を継ぐ人は見つからなかった。',
  '店には動かなくなった柱時計が四十台余り並び、修理を待つ間に持ち主が亡くなったものもあるという。',
  '町は建物を買い取り、工具とともに小さな資料館として残すことを検討している。近所の子どもたちは閉店の日に鐘を鳴らす計画を立てている。',
] as const;

/** The lines as blocks of a body. */
export function bodyOf(lines: readonly string[]) {
  return lines.map((line) => block(line));
}
