import * as v from 'valibot';
import { limits } from './limits.ts';

/** One line of text: a name, a label, a headline. */
export const lineSchema = v.pipe(v.string(), v.maxLength(limits.line));

/** An absolute http or https address. Anything else (`javascript:`, `data:`) is refused at every door. */
export const httpUrlSchema = v.pipe(
  v.string(),
  v.maxLength(limits.url),
  v.regex(/^https?:\/\//i),
  v.check((text) => URL.canParse(text), 'not a URL'),
);
