const digit = /\p{Nd}/u;
/** The first digits after ASCII's are the Arabic ones: a plain look that most texts end with. */
const anyForeign = /[\u0660-\uffff]/;
const foreign = /(?![0-9])\p{Nd}/gu;

/**
 * Writes the decimal digits of every script ("۱۴۰۳", "২০২৪", "２０２４") as 0 to 9. The text keeps its length, so that
 * offsets hold; digits outside the Basic Multilingual Plane, which no newspaper prints, are left as they are.
 */
export function plainDigits(text: string): string {
  return anyForeign.test(text)
    ? text.replace(foreign, (sign) => (sign.length === 1 ? String(digitValue(sign.charCodeAt(0))) : sign))
    : text;
}

/** Unicode lays each script's ten digits side by side, from zero. */
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && digit.test(String.fromCharCode(code - value - 1))) value += 1;
  return value;
}
