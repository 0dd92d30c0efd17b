/** The value that stands for articles without one. */
export const noValue = '';

/**
 * The values of one list, and the combinations of them that articles have, each kept once and known by a number. An article then
 * carries one number, whether it has no author or nine, and whatever is asked of a value is asked once a combination and
 * not once an article. Combinations that no article has any more stay until the index is opened anew.
 */
export class ValueSets {
  /** By code. */
  readonly values: string[];
  /** By number: the codes of its values. Number 0 has none. */
  readonly sets: (readonly number[])[];
  readonly #codes: Map<string, number>;
  readonly #numbers: Map<string, number>;
  readonly #names: (readonly string[])[] = [];

  /** As they were kept; without them empty. */
  constructor(values: string[] = [], sets: (readonly number[])[] = [[]]) {
    this.values = values;
    this.sets = sets;
    this.#codes = new Map(values.map((value, code) => [value, code]));
    this.#numbers = new Map(sets.map((codes, number) => [codes.join(' '), number]));
  }

  /** The number of a combination. Values that are empty or said twice do not count. */
  numberOf(values: readonly string[]): number {
    const [first, second] = values;
    if (first === undefined || (second === undefined && first === noValue)) return 0;
    const codes = second === undefined ? [this.#codeOf(first)] : this.#codesOf(values);
    const key = codes.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.sets.push(codes) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The values of a combination. */
  valuesOf(number: number): readonly string[] {
    this.#names[number] ??= (this.sets[number] ?? []).map((code) => this.values[code] ?? noValue);
    return this.#names[number];
  }

  #codesOf(values: readonly string[]): number[] {
    const codes = new Set(values.filter((value) => value !== noValue).map((value) => this.#codeOf(value)));
    return [...codes].sort((one, other) => one - other);
  }

  #codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.#codes.set(value, code);
    return code;
  }
}
