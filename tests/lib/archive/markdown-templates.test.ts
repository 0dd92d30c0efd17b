import { expect, it } from 'vitest';
import { keepTemplate, markdownTemplates } from '../../../lib/archive/markdown-templates.ts';
import { templateLimits } from '../../../lib/article/markdown-template.ts';
import { memoryArchive } from '../../support/archives.ts';

it('no template is pushed out by another', async () => {
  const { database } = memoryArchive();
  await database.open();
  const keep = (number: number, text = '') =>
    keepTemplate({ id: `own-${number}`, name: `Template ${number}`, fileName: '{{title}}', text }, database, () => 1);
  for (let number = 0; number < templateLimits.templates; number += 1) expect((await keep(number)).ok).toBe(true);
  expect(await keep(templateLimits.templates)).toEqual({ ok: false, error: 'templates-full' });
  expect((await keep(3, 'Changed')).ok).toBe(true);
  const own = (await markdownTemplates(database)).filter(({ origin }) => origin === 'own');
  expect(own.map(({ name }) => name)).toEqual(Array.from({ length: own.length }, (_, number) => `Template ${number}`));
  expect(own).toHaveLength(templateLimits.templates);
});
