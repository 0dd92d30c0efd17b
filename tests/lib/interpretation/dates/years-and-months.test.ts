import { expect, test } from 'vitest';
import { findDates } from '../../../../lib/interpretation/dates/find-dates.ts';
import { languagePack } from '../../../../lib/languages/registry.ts';

const dates: [tag: string, text: string, iso: string][] = [
  ['hu', '2024. május 4.', '2024-05-04'],
  ['hu', 'a 2024. május 4-én megjelent cikk', '2024-05-04'],
  ['hu', '2024. 05. 04. 10:14', '2024-05-04T10:14'],
  ['hu', 'május 4-i', '--05-04'],
  ['eu', '2024ko maiatzaren 4an', '2024-05-04'],
  ['eu', '2024-05-04', '2024-05-04'],
  ['eu', 'maiatzaren 4ko artikuluan', '--05-04'],
  ['ca', "4 d'abril del 2024", '2024-04-04'],
  ['ca', '4 d’abril de 2024', '2024-04-04'],
  ['ca', '4 de maig del 2024', '2024-05-04'],
  ['th', '4 พฤษภาคม 2567', '2024-05-04'],
  ['th', '๔ พ.ค. ๒๕๖๗ เวลา ๑๐.๑๔ น.', '2024-05-04T10:14'],
  ['th', '04/05/2567', '2024-05-04'],
  ['th', '04/05/24', '2024-05-04'],
  ['th', '4 พ.ค. 67', '2024-05-04'],
  ['th', '04/05/67', '2024-05-04'],
  ['vi', 'sáng 4/5', '--05-04'],
  ['id', 'Sabtu (4/5)', '--05-04'],
  ['th', '4 พฤษภาคม 2024', '2024-05-04'],
  ['vi', 'ngày 4 tháng 5 năm 2024', '2024-05-04'],
  ['vi', 'ngày 4 tháng 12 năm 2024', '2024-12-04'],
  ['vi', 'Thứ bảy, 4/5/2024, 10:14 (GMT+7)', '2024-05-04T10:14+07:00'],
  ['id', 'Sabtu (4/5/2024)', '2024-05-04'],
  ['id', 'Sabtu, 4 Mei 2024 10:14 WIB', '2024-05-04T10:14+07:00'],
  ['tr', '4 MAYIS 2024', '2024-05-04'],
  ['tr', '4 NİSAN 2024', '2024-04-04'],
  ['tr', "4 Nisan'da", '--04-04'],
  ['ro', '4 mai 2024', '2024-05-04'],
  ['sq', '4 nentor 2024', '2024-11-04'],
  ['ms', '4 Mac 2024', '2024-03-04'],
  ['sw', 'tarehe 4 Machi, 2024', '2024-03-04'],
  ['gl', '4 de xuño de 2024', '2024-06-04'],
];

test.each(dates)('%s: %s', (tag, text, iso) => {
  const pack = languagePack(tag);
  if (!pack) throw new Error(`no pack for ${tag}`);
  expect(findDates(text, pack)[0]?.iso).toBe(iso);
});

test.each([
  ['vi', 'tỷ số 4/5'],
  ['hu', '2019. 10.5 százalék'],
  ['en', 'since 2019. 10.5 per cent'],
  ['th', '4 คน 67 ลำ'],
])('%s: no date in %s', (tag, text) => {
  const pack = languagePack(tag);
  if (!pack) throw new Error(`no pack for ${tag}`);
  expect(findDates(text, pack)).toEqual([]);
});
