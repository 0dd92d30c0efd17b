/** At most this many faults of one check are printed; they are mostly one fault, many times. */
const shown = 5;

/** What was looked at and what was wrong with it, a line a check, as it goes. */
export class Report {
  readonly #print: (line: string) => void;
  #checks = 0;
  #failed = 0;
  #faults = 0;

  constructor(print: (line: string) => void = console.log) {
    this.#print = print;
  }

  section(name: string): void {
    this.#print(`\n${name}`);
  }

  /** One check: what holds, how many things were looked at, and each thing for which it does not hold. Nothing looked at is a fault. */
  check(what: string, looked: number, faults: readonly string[]): void {
    const all = looked === 0 && faults.length === 0 ? ['there was nothing to look at'] : faults;
    this.#checks += 1;
    this.#faults += all.length;
    if (all.length > 0) this.#failed += 1;
    this.#print(`  ${all.length === 0 ? 'ok  ' : 'FAIL'}  ${what}: ${looked.toLocaleString('en')}${outcome(all)}`);
    for (const fault of all.slice(0, shown)) this.#print(`          ${fault.replaceAll(/\s+/g, ' ').slice(0, 300)}`);
    if (all.length > shown) this.#print(`          … and ${all.length - shown} more`);
  }

  /** Something to know that is neither good nor bad. */
  note(text: string): void {
    this.#print(`        ${text}`);
  }

  /** Prints how it went, and answers whether all held. */
  end(): boolean {
    const passed = this.#checks - this.#failed;
    this.#print(`\n${passed} checks passed, ${this.#failed} failed, ${this.#faults} faults`);
    return this.#failed === 0 && this.#checks > 0;
  }
}

function outcome(faults: readonly string[]): string {
  return faults.length === 0 ? '' : `, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
}
