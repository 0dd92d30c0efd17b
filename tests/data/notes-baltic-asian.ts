import { type NoteRow, nothingStated } from '../support/note-rows.ts';

const correction = { kind: 'correction', ...nothingStated } as const;
const clarification = { kind: 'clarification', ...nothingStated } as const;
const update = { kind: 'update', ...nothingStated } as const;
const removed = { kind: 'removal', ...nothingStated } as const;
const none = (text: string): NoteRow => ({ text, note: null });

/** Prose of each language that fills the page a note stands on. */
export const prose: Readonly<Record<string, string>> = {
  lt: 'Senasis keltas šeštadienio rytą vėl prisišvartavo prie medinės prieplaukos, kur jo su gėlėmis laukė kaimo gyventojai, bet vakarinis reisas dar nebuvo paskelbtas, nes iš miesto jis tą dieną ir neišplaukė.',
  lv: 'Vecais prāmis sestdienas rītā atkal pietauvojās pie koka piestātnes, kur to ar ziediem gaidīja ciema iedzīvotāji, bet vakara reiss vēl nebija izziņots, jo no pilsētas tas tajā dienā neizbrauca un uz salas to arī gaidīja.',
  ko: '열한 주 동안 자취를 감췄던 여객선이 지난 토요일 아침 나무 선착장에 다시 닿았다. 주민들은 꽃다발을 들고 나와 배를 맞았고 군청은 한 달 뒤 시간표를 다시 살펴보겠다고 밝혔다. 하지만 저녁 배에 대한 걱정은 남아 있다.',
  'zh-Hant':
    '停航十一週的渡輪，星期六早上再度靠上木造碼頭。村民們捧著鮮花站在岸邊迎接，這艘船多年來只做過小修，鎮公所於是決定把船拉上岸來整修，並說一個月後會重新檢討班表。',
  fa: 'کشتی قدیمی جزیره صبح شنبه دوباره در کنار اسکله چوبی پهلو گرفت. مردم روستا با گل به پیشواز آن رفتند و شهرداری گفت که برنامه تازه را پس از یک ماه بازبینی می‌کند تا این سفر برای همه آسان شود.',
};

export const notes: Readonly<Record<string, readonly NoteRow[]>> = {
  lt: [
    {
      text: 'Pataisymas (2024 m. gegužės 5 d.): straipsnyje klaidingai nurodyta, kad tiltas atidarytas 1961 metais. Iš tikrųjų jis atidarytas 1916 metais.',
      note: {
        ...correction,
        date: '2024-05-05',
        wrong: 'tiltas atidarytas 1961 metais',
        right: 'jis atidarytas 1916 metais',
      },
    },
    { text: 'Ankstesnėje straipsnio versijoje buvo nurodyta kita mokyklos direktorės pavardė.', note: correction },
    {
      text: 'Klaidos atitaisymas. Vietoj „Petraitis“ turi būti „Petrauskas“.',
      note: { ...correction, wrong: 'Petraitis', right: 'Petrauskas' },
    },
    {
      text: 'Pataisymas: trečioje pastraipoje klaidingai nurodyta keleivių suma.',
      note: { ...correction, paragraphs: [3] },
    },
    { text: 'Patikslinimas: taryba atsakė raštu, o ne per posėdį, kaip galėjo pasirodyti.', note: clarification },
    { text: 'Straipsnis papildytas uosto kapitono komentaru.', note: update },
    { text: 'Atsiprašome skaitytojų už klaidą nuotraukos paraše.', note: correction },
    { text: 'Šis straipsnis redakcijos sprendimu pašalintas.', note: removed },
    none('Seimas antradienį svarstys Saugios laivybos įstatymo pataisas, kurias pateikė ministerija.'),
    none('Radote klaidą? Pažymėkite tekstą ir praneškite redakcijai.'),
    none('Vyras iš pataisos namų į laisvę išėjo po trejų metų.'),
    none('Ministerija paneigė gandus, kad uostas bus uždarytas.'),
    none('Biudžetas rudenį bus patikslintas, sakė finansų ministrė.'),
    none('Gydytojai pripažino padarę klaidą ir atsiprašė paciento šeimos.'),
  ],
  lv: [
    {
      text: 'Labojums (2024. gada 5. maijā): rakstā kļūdaini norādīts, ka tilts atklāts 1961. Patiesībā tas atklāts 1916.',
      note: { ...correction, date: '2024-05-05', wrong: 'tilts atklāts 1961', right: 'tas atklāts 1916' },
    },
    { text: 'Raksta sākotnējā versijā bija norādīts cits skolas direktores uzvārds.', note: correction },
    {
      text: 'Kļūdas labojums. „Bērziņš“ vietā jābūt „Bērzs“.',
      note: { ...correction, wrong: 'Bērziņš', right: 'Bērzs' },
    },
    {
      text: 'Labojums: trešajā rindkopā kļūdaini norādīts pasažieru skaits.',
      note: { ...correction, paragraphs: [3] },
    },
    { text: 'Precizējums: dome atbildēja rakstiski un ne jau sēdē, kā varēja saprast.', note: clarification },
    { text: 'Raksts papildināts ar ostas kapteiņa komentāru.', note: update },
    { text: 'Atvainojamies lasītājiem par kļūdu foto parakstā.', note: correction },
    none('Saeima otrdien skatīs Kuģošanas likuma labojumus, kurus iesniegusi ministrija.'),
    none('Pamanīji kļūdu? Iezīmē tekstu un ziņo redakcijai.'),
    none('Ceļu labojumi pie tilta turpināsies līdz rudenim.'),
    none('Ministrija atsauc vēstnieku uz konsultācijām.'),
    none('Budžets rudenī tiks precizēts, sacīja finanšu ministre.'),
    none('Mediķi atzina savu kļūdu un atvainojās pacienta ģimenei.'),
  ],
  ko: [
    {
      text: '[바로잡습니다] 기사 중 ‘1961년’은 ‘1916년’의 오기입니다.',
      note: { ...correction, wrong: '1961년', right: '1916년' },
    },
    { text: '사실과 다른 것으로 확인되어 바로잡습니다.', note: correction },
    { text: '바로잡습니다: 세 번째 문단의 승객 수를 잘못 표기했습니다.', note: { ...correction, paragraphs: [3] } },
    {
      text: '정정합니다. 선장을 ‘김하늘’로 잘못 표기했습니다. 바른 표기는 ‘김하눌’입니다.',
      note: { ...correction, wrong: '김하늘', right: '김하눌' },
    },
    {
      text: '바로잡습니다 (2024년 5월 5일): 사진설명의 이름이 틀렸습니다.',
      note: { ...correction, date: '2024-05-05' },
    },
    { text: '[반론보도문] 군청은 계약이 공개 입찰이었다고 알려 왔습니다.', note: clarification },
    { text: '이 기사는 선장의 설명을 더해 5월 5일 업데이트됐습니다.', note: { ...update, date: '--05-05' } },
    none('시장은 신문사를 상대로 정정보도 청구 소송을 냈다고 밝혔다.'),
    none('회사는 분기 실적을 고쳐 적은 정정 공시를 냈다.'),
    none('정부는 잘못된 역사를 바로잡겠다고 거듭 강조했다.'),
    none('위성은 세 차례 궤도를 수정한 끝에 자리를 잡았다.'),
    none('장관은 발언을 취소하고 유족에게 사과했다.'),
    none('저작권자 ⓒ 갯마을신문, 무단전재 및 재배포 금지. 오류 신고'),
  ],
  'zh-Hant': [
    {
      text: '更正：文中「橋於1961年通車」應為「1916年」，特此更正。',
      note: { ...correction, wrong: '橋於1961年通車', right: '1916年' },
    },
    { text: '更正啟事：內文第三段人數有誤，謹此致歉。', note: { ...correction, paragraphs: [3] } },
    {
      text: '更正（2024年5月5日）：圖說將「林澄宇」誤植為「林澄雨」。',
      note: { ...correction, date: '2024-05-05', wrong: '林澄雨', right: '林澄宇' },
    },
    { text: '本文標題有誤，已修正，謹向讀者致歉。', note: correction },
    { text: '澄清啟事：公所是以書面答覆，並非在會議上答覆。', note: clarification },
    { text: '該則新聞已下架，請讀者留意後續說明。', note: removed },
    { text: '本文已補充船長與居民的說法並更新。', note: update },
    none('公司發言人上午向乘客道歉，並說明退票方式。'),
    none('立法院要求主計總處更正預算書裡的數字。'),
    none('如有錯誤請來信指正，版權所有，未經同意請勿轉載。'),
    none('他說這則消息是錯誤的，請大家不要轉傳。'),
    none('民眾可以到戶政事務所辦理出生日期更正登記。'),
    none('遊戲因為爭議已下架，業者將在下週說明。'),
  ],
  fa: [
    {
      text: 'اصلاحیه: در این خبر سال ساخت پل به اشتباه «۱۳۲۷» نوشته شده بود که درست آن «۱۳۶۳» است.',
      note: { ...correction, wrong: '۱۳۲۷', right: '۱۳۶۳' },
    },
    { text: 'در نسخه قبلی این گزارش نام مدير مدرسه نادرست آمده بود.', note: correction },
    { text: 'تصحيح: در بند سوم شمار مسافران به اشتباه آمده است.', note: { ...correction, paragraphs: [3] } },
    {
      text: 'اصلاحیه (۱۶ اردیبهشت ۱۴۰۳): شرح عکس نام دیگری داشت.',
      note: { ...correction, date: '2024-05-05' },
    },
    { text: 'این خبر با سخنان ناخدا به‌روزرسانی شد.', note: update },
    { text: 'این خبر به تصمیم تحریریه حذف شد.', note: removed },
    none('اصلاحیه قانون کار سه‌شنبه در مجلس بررسی می‌شود.'),
    none('اصلاحات اقتصادی دولت با انتقاد بازرگانان روبه‌رو شد.'),
    none('وزیر از خانواده‌ها پوزش خواست و استعفا داد.'),
    none('پلیس خبر بسته شدن بندر را تکذیب کرد.'),
    none('تیم شهر پس از سه باخت از جام حذف شد.'),
    none('پزشکان گفتند که در تشخیص اشتباه کرده‌اند.'),
  ],
};
