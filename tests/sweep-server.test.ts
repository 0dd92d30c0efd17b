import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { spread } from '../scripts/sweep/corpus-server.ts';
import { selfSignedCertificate } from '../scripts/sweep/self-signed-certificate.ts';

describe('the server of the sweep', () => {
  test('its certificate is its own, signed by itself, and valid now', () => {
    const now = new Date('2026-02-03T04:05:06Z');
    const { key, cert } = selfSignedCertificate('Pages on loopback', now);
    const certificate = new X509Certificate(cert);
    expect(certificate.subject).toBe('CN=Pages on loopback');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(certificate.validFromDate.toISOString()).toBe('2026-02-02T04:05:06.000Z');
    expect(certificate.validToDate.toISOString()).toBe('2026-02-10T04:05:06.000Z');
  });

  test('pages are taken evenly from the whole', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
    expect(spread([0, 1, 2], 5)).toEqual([0, 1, 2]);
  });
});
