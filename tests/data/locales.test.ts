import { readdirSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';

const files = readdirSync('locales').filter((name) => name.endsWith('.yml'));

async function messagesOf(file: string) {
  const parsed = await parseMessagesFile(`locales/${file}`);
  return new Map(
    parsed
      .filter(({ key }) => !key.join('.').startsWith('@@'))
      .map((message) => {
        const texts = message.type === 'plural' ? Object.values(message.plurals) : [message.message];
        const forms = message.type === 'plural' ? Object.keys(message.plurals).join(' ') : '';
        const { substitutions, namedSubstitutions } = message;
        return [message.key.join('.'), { texts, shape: { substitutions, namedSubstitutions, forms } }] as const;
      }),
  );
}

const english = await messagesOf('en.yml');

test('English and two more are there, one of them written from right to left', async () => {
  expect(files).toEqual(expect.arrayContaining(['en.yml', 'de.yml', 'ar.yml']));
  expect((await messagesOf('ar.yml')).get('language.direction')?.texts).toEqual(['rtl']);
});

test.each(files)('%s has the same keys, placeholders and plural forms as the English one', async (file) => {
  const messages = await messagesOf(file);
  const shapes = (of: typeof english) => Object.fromEntries([...of].map(([key, { shape }]) => [key, shape]));
  expect(shapes(messages)).toEqual(shapes(english));
});

test.each(files)('%s names its own language and direction, and leaves nothing empty', async (file) => {
  const messages = await messagesOf(file);
  expect(messages.get('language.tag')?.texts).toEqual([file.replace('.yml', '').replace('_', '-')]);
  expect(messages.get('language.direction')?.texts[0]).toMatch(/^(ltr|rtl)$/);
  const empty = [...messages].filter(([, { texts }]) => texts.some((text) => text.trim() === ''));
  expect(empty.map(([key]) => key)).toEqual([]);
});

test.each(files)('%s keeps to 132 characters where the shops want it', async (file) => {
  const description = (await messagesOf(file)).get('extDescription')?.texts[0] ?? '';
  expect(description.length).toBeLessThanOrEqual(132);
});
