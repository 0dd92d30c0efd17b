import PostalMime from 'postal-mime';
import { decodePage } from './decode-bytes.ts';
import type { Draft } from './draft.ts';
import { ImportFileError } from './import-file-error.ts';
import { importLimits } from './import-limits.ts';
import { savedPageHead } from './saved-page.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Parts that are looked through for the page; it is the first in what browsers write. */
const mostParts = 2_000;

/**
 * A page in MHTML, as Chrome and others save it: the first part that is HTML, unpacked and decoded. Frames, pictures and styles
 * are its other parts and are left out. Throws `ImportFileError`.
 */
export async function readMhtml(bytes: Bytes): Promise<Draft> {
  const raw = new TextDecoder('latin1').decode(bytes);
  const headEnd = endOfHead(raw, 0);
  const head = headersIn(raw.slice(0, headEnd));
  const boundary = /boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(head.get('content-type') ?? '');
  const part = boundary === null ? { from: 0, to: raw.length } : pagePart(raw, boundary[1] ?? boundary[2] ?? '');
  if (part === null) throw new ImportFileError('damaged');
  const { page, location } = await decodedPart(bytes.subarray(part.from, part.to));
  const own = savedPageHead(page);
  // Chrome of 2017 wrote it as a header of its own.
  const stated = head.get('snapshot-content-location') ?? head.get('x-snapshot-content-location');
  const url = stated ?? location ?? own.url;
  const savedAt = head.get('date') ?? null;
  return {
    at: 1,
    url,
    headline: own.title ?? encodedWords(head.get('subject') ?? ''),
    savedAt,
    takenAt: savedAt,
    text: page.trim() === '' ? null : { type: 'html', content: page },
    shown: own.title ?? url ?? '',
  };
}

/** Where the first part stands that is HTML. */
function pagePart(raw: string, boundary: string): { from: number; to: number } | null {
  const mark = `--${boundary}`;
  let from = raw.indexOf(mark);
  for (let count = 0; from !== -1 && count < mostParts; count += 1) {
    const begins = raw.indexOf('\n', from) + 1;
    if (begins === 0) return null;
    const next = raw.indexOf(mark, begins);
    const to = next === -1 ? raw.length : next;
    const type = headersIn(raw.slice(begins, Math.min(endOfHead(raw, begins), to))).get('content-type') ?? '';
    if (/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return { from: begins, to };
    from = next;
  }
  return null;
}

async function decodedPart(bytes: Bytes): Promise<{ page: string; location: string | null }> {
  if (bytes.length > importLimits.rawPage) throw new ImportFileError('too-much');
  try {
    const mail = await PostalMime.parse(asAttachment(bytes), { attachmentEncoding: 'arraybuffer' });
    const [file] = mail.attachments;
    const location = mail.headers.find(({ key }) => key === 'content-location')?.value ?? null;
    const type = mail.headers.find(({ key }) => key === 'x-original-type')?.value ?? null;
    if (file === undefined || typeof file.content === 'string') return { page: '', location };
    return { page: decodePage(new Uint8Array(file.content as ArrayBuffer), type), location };
  } catch (error) {
    throw new ImportFileError('damaged', error);
  }
}

/**
 * The part as one whose bytes are given back as they are once unpacked: mail knows no page's own statement of its encoding, so
 * that decoding is ours.
 */
function asAttachment(bytes: Bytes): Bytes {
  const raw = new TextDecoder('latin1').decode(bytes.subarray(0, 100_000));
  const end = endOfHead(raw, 0);
  const head = raw
    .slice(0, end)
    .replace(/^content-type:/im, 'X-Original-Type:')
    .replace(/^content-disposition:/im, 'X-Original-Disposition:')
    .trimEnd();
  const added = 'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="page"\r\n';
  const start = new TextEncoder().encode(`${added}${head}\r\n\r\n`);
  const body = bytes.subarray(
    /^\r?\n\r?\n/.exec(raw.slice(end))?.[0].length ? end + (/^\r?\n\r?\n/.exec(raw.slice(end))?.[0].length ?? 0) : end,
  );
  const whole = new Uint8Array(start.length + body.length);
  whole.set(start);
  whole.set(body, start.length);
  return whole;
}

/** Where the headers end: at the empty line behind them. */
function endOfHead(raw: string, from: number): number {
  const window = raw.slice(from, from + 100_000);
  const end = window.search(/\r?\n\r?\n/);
  return end === -1 ? Math.min(raw.length, from + 100_000) : from + end;
}

function headersIn(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const name = /^([\w-]{1,80}):/.exec(line)?.[1];
    if (name !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), line.slice(name.length + 1).trim());
  }
  return headers;
}

/** A header that is written in encoded words of UTF-8: none is worth showing where it is of another encoding. */
function encodedWords(text: string): string {
  return text.replace(/=\?utf-8\?([qb])\?([^?]*)\?=\s*/gi, (_whole, kind: string, word: string) => {
    try {
      const letters =
        kind.toLowerCase() === 'b'
          ? atob(word)
          : word
              .replaceAll('_', ' ')
              .replace(/=([\da-f]{2})/gi, (_sign, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
    } catch {
      return word;
    }
  });
}
