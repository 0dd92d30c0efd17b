import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, parseJsonLd } from '../../../lib/extraction/json-ld-parse.ts';

function plain(value: Json): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return value instanceof Map ? Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)])) : value;
}
const parsed = (text: string) => parseJsonLd(text).map(plain);

describe('parseJsonLd', () => {
  it.each([
    ['as it should be', '{"a":1}'],
    ['an HTML comment', '<!-- {"a":1} -->'],
    ['CDATA', '<![CDATA[ {"a":1} ]]>'],
    ['CDATA in script comments', '//<![CDATA[\n{"a":1}\n//]]>'],
    ['CDATA in block comments', '/*<![CDATA[*/ {"a":1} /*]]>*/'],
    ['a trailing comma', '{"a":1,}'],
    ['a semicolon', '{"a":1};'],
    ['a doubled comma', '{"a":1,,}'],
  ])('forgives %s', (_, text) => {
    expect(parsed(text)).toEqual([{ a: 1 }]);
  });

  it('forgives raw line breaks and odd escapes in strings', () => {
    expect(parsed('{"a":"one\n\ttwo\\\'s"}')).toEqual([{ a: "one  two's" }]);
  });

  it('reads several values one after another, past a broken one', () => {
    expect(parsed('{"a":1}{"a":2}\n[{"a":3}]')).toEqual([{ a: 1 }, { a: 2 }, [{ a: 3 }]]);
    expect(parsed('{"a":1} {"b" 2} {"c":"}"}')).toEqual([{ a: 1 }, { c: '}' }]);
  });

  it('keeps hostile keys as keys', () => {
    const [value] = parseJsonLd('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(value).toBeInstanceOf(Map);
    expect((value as ReadonlyMap<string, Json>).get('__proto__')).toBeInstanceOf(Map);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('bounds depth and size', () => {
    expect(() => parseJsonLd(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).not.toThrow();
    expect(() => parseJsonLd(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)).not.toThrow();
    const [list] = parseJsonLd(JSON.stringify(Array.from({ length: 100_000 }, () => 1)));
    expect((list as Json[]).length).toBeLessThanOrEqual(40_000);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseJsonLd(text))));
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => Array.isArray(parseJsonLd(text.slice(0, at % (text.length + 1))))),
    );
  });

  it('reads every JSON object as itself', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
        (value) => {
          const [read] = parseJsonLd(JSON.stringify(value));
          expect([...(read as ReadonlyMap<string, Json>)]).toEqual(Object.entries(JSON.parse(JSON.stringify(value))));
        },
      ),
    );
  });
});
