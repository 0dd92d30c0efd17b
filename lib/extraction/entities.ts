const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['sbquo', '‚'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['shy', ''],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['euro', '€'],
  ['pound', '£'],
  ['deg', '°'],
  ['acute', '´'],
  ['iexcl', '¡'],
  ['iquest', '¿'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['eacute', 'é'],
  ['Eacute', 'É'],
  ['egrave', 'è'],
  ['Egrave', 'È'],
  ['ecirc', 'ê'],
  ['euml', 'ë'],
  ['aacute', 'á'],
  ['Aacute', 'Á'],
  ['agrave', 'à'],
  ['Agrave', 'À'],
  ['acirc', 'â'],
  ['atilde', 'ã'],
  ['aring', 'å'],
  ['Aring', 'Å'],
  ['aelig', 'æ'],
  ['AElig', 'Æ'],
  ['ccedil', 'ç'],
  ['Ccedil', 'Ç'],
  ['iacute', 'í'],
  ['Iacute', 'Í'],
  ['icirc', 'î'],
  ['iuml', 'ï'],
  ['ntilde', 'ñ'],
  ['Ntilde', 'Ñ'],
  ['oacute', 'ó'],
  ['Oacute', 'Ó'],
  ['ograve', 'ò'],
  ['ocirc', 'ô'],
  ['otilde', 'õ'],
  ['oslash', 'ø'],
  ['Oslash', 'Ø'],
  ['oelig', 'œ'],
  ['uacute', 'ú'],
  ['Uacute', 'Ú'],
  ['ugrave', 'ù'],
  ['ucirc', 'û'],
  ['yacute', 'ý'],
  ['yuml', 'ÿ'],
  ['scaron', 'š'],
  ['Scaron', 'Š'],
]);

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi;
const tag = /<\/?[a-z][^<>]{0,400}>/gi;

/**
 * Text out of a metadata value: character references decoded (twice, since some makers escape twice) and markup
 * removed. It never parses HTML, so nothing in it can load or run.
 */
export function plainText(value: string): string {
  if (!value.includes('&') && !value.includes('<')) return value;
  const once = decode(value.replace(tag, ' '));
  return once.includes('&') ? decode(once) : once;
}

function decode(text: string): string {
  return text.replace(reference, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? named.get(name.toLowerCase()) ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '';
  });
}
