/** Words of an invented harbour town in one script, from which stories are made. */
export interface ScriptWords {
  /** BCP 47. */
  language: string;
  publisher: string;
  names: readonly [string, string];
  place: string;
  /** Headlines and sentences end in a number where one is put in for `#`. */
  headline: string;
  sentences: readonly [string, string, string];
  correction: string;
  tag: string;
}

/** Twelve scripts: Latin, Cyrillic, Greek, Arabic, Hebrew, Devanagari, Bengali, Thai, Han, Kana, Hangul, Georgian. */
export const scriptWords: readonly ScriptWords[] = [
  {
    language: 'de',
    publisher: 'Der Hafenbote',
    names: ['Jörg von der Brücke', 'Änne Groß'],
    place: 'Nordkai',
    headline: 'Fähre # kehrt nach elf Wochen „überholt“ zurück',
    sentences: [
      'Die Fähre # legte am Sonntag wieder ab.',
      'Fahrgäste warteten am Kai – mit Fähnchen.',
      'Für Größe 50 % mehr: § 7, 3 €.',
    ],
    correction: 'Berichtigung: In einer früheren Fassung hieß es, der Mast sei 19 Meter hoch. Es sind 9 Meter.',
    tag: 'häfen',
  },
  {
    language: 'ru',
    publisher: 'Портовый вестник',
    names: ['Анна Морозова', 'Пётр Щукин'],
    place: 'Северная набережная',
    headline: 'Паром # возвращается в гавань после ремонта',
    sentences: [
      'Паром # снова вышел в море в воскресенье.',
      'Пассажиры ждали на причале с флагами.',
      'Билет подорожал на пятую часть.',
    ],
    correction: 'Исправление: в прежней версии говорилось, что мачта высотой 19 метров. Её высота 9 метров.',
    tag: 'порт',
  },
  {
    language: 'el',
    publisher: 'Ο Λιμενάρχης',
    names: ['Ελένη Θαλασσινού', 'Νίκος Βαρκάρης'],
    place: 'Βόρεια Προβλήτα',
    headline: 'Το πλοίο # επιστρέφει στο λιμάνι μετά από έντεκα εβδομάδες',
    sentences: [
      'Το πλοίο # απέπλευσε ξανά την Κυριακή.',
      'Οι επιβάτες περίμεναν με σημαίες.',
      'Το εισιτήριο ακρίβυνε κατά ένα πέμπτο.',
    ],
    correction: 'Διόρθωση: σε προηγούμενη μορφή γράψαμε ότι ο ιστός έχει ύψος 19 μέτρα. Έχει 9 μέτρα.',
    tag: 'λιμάνι',
  },
  {
    language: 'ar',
    publisher: 'صحيفة الميناء',
    names: ['ليلى حداد', 'سامي البحري'],
    place: 'الرصيف الشمالي',
    headline: 'العبّارة # تعود إلى الميناء بعد أحد عشر أسبوعًا',
    sentences: [
      'أبحرت العبّارة # صباح الأحد.',
      'انتظر الركاب على الرصيف رافعين الأعلام.',
      'ارتفع سعر التذكرة بمقدار الخُمس.',
    ],
    correction: 'تصحيح: ذكرت نسخة سابقة أن ارتفاع الصاري 19 مترًا، والصحيح 9 أمتار.',
    tag: 'موانئ',
  },
  {
    language: 'he',
    publisher: 'קול הנמל',
    names: ['נעמה ים', 'אורי מפרשן'],
    place: 'הרציף הצפוני',
    headline: 'המעבורת # חוזרת לנמל אחרי אחד־עשר שבועות',
    sentences: ['המעבורת # הפליגה שוב ביום ראשון.', 'הנוסעים חיכו על הרציף עם דגלים.', 'מחיר הכרטיס עלה בחמישית.'],
    correction: 'תיקון: בגרסה קודמת נכתב שגובה התורן 19 מטרים. גובהו 9 מטרים.',
    tag: 'נמלים',
  },
  {
    language: 'hi',
    publisher: 'बंदरगाह समाचार',
    names: ['मीरा नाविक', 'रवि तटकर'],
    place: 'उत्तरी घाट',
    headline: 'नौका # ग्यारह हफ़्तों के बाद बंदरगाह लौटी',
    sentences: ['नौका # रविवार को फिर रवाना हुई।', 'यात्री झंडे लेकर घाट पर खड़े थे।', 'टिकट का दाम पाँचवाँ हिस्सा बढ़ा।'],
    correction: 'सुधार: पहले लिखा गया था कि मस्तूल 19 मीटर ऊँचा है। वह 9 मीटर ऊँचा है।',
    tag: 'बंदरगाह',
  },
  {
    language: 'bn',
    publisher: 'বন্দর বার্তা',
    names: ['রুমা নাবিক', 'কামাল ঘাটিয়াল'],
    place: 'উত্তর ঘাট',
    headline: 'ফেরি # এগারো সপ্তাহ পরে বন্দরে ফিরল',
    sentences: ['ফেরি # রবিবার আবার ছাড়ল।', 'যাত্রীরা পতাকা হাতে ঘাটে অপেক্ষা করছিলেন।', 'টিকিটের দাম এক পঞ্চমাংশ বাড়ল।'],
    correction: 'সংশোধনী: আগের সংস্করণে লেখা ছিল মাস্তুল ১৯ মিটার উঁচু। এটি ৯ মিটার।',
    tag: 'বন্দর',
  },
  {
    language: 'th',
    publisher: 'ข่าวท่าเรือ',
    names: ['มาลี ชาวเรือ', 'สมชาย ท่าน้ำ'],
    place: 'ท่าเหนือ',
    headline: 'เรือข้ามฟาก # กลับเข้าท่าหลังสิบเอ็ดสัปดาห์',
    sentences: ['เรือข้ามฟาก # ออกเดินทางอีกครั้งในวันอาทิตย์', 'ผู้โดยสารรออยู่ที่ท่าพร้อมธง', 'ค่าโดยสารขึ้นหนึ่งในห้า'],
    correction: 'แก้ไข: ฉบับก่อนระบุว่าเสากระโดงสูง 19 เมตร ที่ถูกคือ 9 เมตร',
    tag: 'ท่าเรือ',
  },
  {
    language: 'zh-Hans',
    publisher: '港口日报',
    names: ['林海燕', '陈舟'],
    place: '北码头',
    headline: '渡轮#号停航十一周后返回港口',
    sentences: ['渡轮#号周日再次启航。', '乘客举着旗帜在码头等候。', '票价上涨了五分之一。'],
    correction: '更正：本文早先版本称桅杆高19米，实为9米。',
    tag: '港口',
  },
  {
    language: 'ja',
    publisher: '港新聞',
    names: ['佐藤はな', '舟木タロウ'],
    place: '北埠頭',
    headline: 'フェリー#号、十一週間ぶりに港へ戻る',
    sentences: ['フェリー#号は日曜日に再び出航した。', '乗客は旗を持って岸壁で待っていた。', '運賃は二割上がった。'],
    correction: '訂正：以前の版でマストの高さを19メートルとしましたが、正しくは9メートルです。',
    tag: 'みなと',
  },
  {
    language: 'ko',
    publisher: '항구신문',
    names: ['한바다', '노을섬'],
    place: '북쪽 부두',
    headline: '여객선 #호, 열한 주 만에 항구로 돌아오다',
    sentences: [
      '여객선 #호가 일요일에 다시 떠났다.',
      '승객들은 깃발을 들고 부두에서 기다렸다.',
      '요금이 오분의 일 올랐다.',
    ],
    correction: '바로잡음: 이전 기사에서 돛대 높이를 19미터라고 썼으나 9미터입니다.',
    tag: '항구',
  },
  {
    language: 'ka',
    publisher: 'ნავსადგურის მოამბე',
    names: ['ნინო მეზღვაური', 'გიორგი ნაპირელი'],
    place: 'ჩრდილოეთ ნავმისადგომი',
    headline: 'ბორანი # თერთმეტი კვირის შემდეგ ნავსადგურში დაბრუნდა',
    sentences: [
      'ბორანი # კვირას კვლავ გავიდა ზღვაში.',
      'მგზავრები ნავმისადგომზე დროშებით იდგნენ.',
      'ბილეთი მეხუთედით გაძვირდა.',
    ],
    correction: 'შესწორება: წინა ვერსიაში ეწერა, რომ ანძა 19 მეტრია. მისი სიმაღლე 9 მეტრია.',
    tag: 'ნავსადგური',
  },
];
