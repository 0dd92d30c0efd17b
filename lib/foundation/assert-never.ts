/** Makes the compiler prove that a `switch` names every case; throws if data from outside broke the type. */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled case: ${JSON.stringify(value)}`);
}
