/** Words of twelve scripts, to make articles of: each with its language, the direction it is written in, and how it ends a sentence. */
export interface ScriptWords {
  script: string;
  language: string;
  direction: 'ltr' | 'rtl';
  words: readonly string[];
  /** Between words; empty in scripts that set none. */
  space: string;
  stop: string;
}

function of(
  script: string,
  language: string,
  words: string,
  over: Partial<Pick<ScriptWords, 'direction' | 'space' | 'stop'>> = {},
): ScriptWords {
  return { script, language, direction: 'ltr', words: words.split(' '), space: ' ', stop: '.', ...over };
}

export const scripts: readonly ScriptWords[] = [
  of('Latin', 'en', 'harbour ferry council “budget” schoolchildren’s naïve Straße señor £5m repaired bridge vote'),
  of('Cyrillic', 'uk', 'порт пором рада «бюджет» школа міст п’ятниця їжа ґрунт голосування ремонт острів'),
  of('Greek', 'el', 'λιμάνι πορθμείο συμβούλιο «προϋπολογισμός» σχολείο γέφυρα ψηφοφορία νησί επισκευή ώρα'),
  of('Arabic', 'ar', 'الميناء العبّارة المجلس الميزانية المدرسة الجسر التصويت الجزيرة الإصلاح ٢٠٢٦', {
    direction: 'rtl',
  }),
  of('Hebrew', 'he', 'הנמל המעבורת המועצה התקציב בית־הספר הגשר ההצבעה האי התיקון שָׁלוֹם', { direction: 'rtl' }),
  of('Devanagari', 'hi', 'बंदरगाह नौका परिषद बजट विद्यालय पुल मतदान द्वीप मरम्मत क्षेत्र श्रीमती', { stop: '।' }),
  of('Bengali', 'bn', 'বন্দর ফেরি পরিষদ বাজেট বিদ্যালয় সেতু ভোট দ্বীপ মেরামত ক্ষেত্র', { stop: '।' }),
  of('Thai', 'th', 'ท่าเรือ เรือข้ามฟาก สภา งบประมาณ โรงเรียน สะพาน การลงคะแนน เกาะ ซ่อมแซม', { space: '', stop: ' ' }),
  of('Chinese', 'zh', '港口 渡轮 议会 预算 学校 桥梁 表决 岛屿 修理 𠮷野家 星期一', { space: '', stop: '。' }),
  of('Japanese', 'ja', '港 フェリー 議会 予算 学校 橋 投票 島 修理 ガギグ こども', { space: '', stop: '。' }),
  of('Korean', 'ko', '항구 여객선 의회 예산 학교 다리 투표 섬 수리 월요일'),
  of('Georgian', 'ka', 'პორტი ბორანი საბჭო ბიუჯეტი სკოლა ხიდი კენჭისყრა კუნძული შეკეთება'),
];
