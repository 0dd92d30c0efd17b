import type { ImportFaultReason } from '../article/import-item.ts';
import { limits } from '../article/limits.ts';
import { failure, type Result, success } from '../foundation/result.ts';

/** An entry's address as it is kept: http or https, absolute, without a password in it. */
export function addressFrom(value: unknown): Result<string, ImportFaultReason> {
  if (typeof value !== 'string') return failure('no-address');
  if (value.length > limits.url * 4) return failure('too-long');
  const text = value.replace(/[\p{Cc}\p{Surrogate}\uFEFF]/gu, '').trim();
  if (text === '') return failure('no-address');
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null || url.hostname === '') return failure('bad-address');
  url.username = '';
  url.password = '';
  return url.href.length > limits.url ? failure('too-long') : success(url.href);
}
