/** Writes texts in encodings from before Unicode, which browsers only read: by looking up what each byte, and each two, would be. */
export function oldEncoder(encoding: string): (text: string) => Uint8Array<ArrayBuffer> {
  const bytesOf = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]) => {
    const sign = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== '\uFFFD' && !bytesOf.has(sign)) bytesOf.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) note([byte]);
  if (!/^(?:windows|koi8)/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let next = 0x40; next < 0xff; next += 1) note([lead, next]);
    }
  }
  return (text) => {
    const bytes = [...text].map((sign) => bytesOf.get(sign));
    if (bytes.includes(undefined)) throw new Error(`${encoding} cannot say ${text}`);
    return Uint8Array.from(bytes.flatMap((some) => some ?? []));
  };
}
