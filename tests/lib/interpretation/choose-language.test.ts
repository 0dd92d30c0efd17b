import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../lib/interpretation/choose-language.ts';
import { block, reading } from '../../support/readings.ts';

const prose = {
  en: 'The ferry came back to the harbour on Sunday, and the crew said that it had been the longest winter of their lives. Nobody in the town had expected it to be ready before the end of May, but the yard worked through the nights. There was no money for a new engine, so they built one from what was left of the two old ones, with help from the school.',
  de: 'Die Fähre ist am Sonntag in den Hafen zurückgekehrt, und die Mannschaft sagte, dass es der längste Winter ihres Lebens war. In der Stadt hatte niemand damit gerechnet, dass sie vor dem Ende des Monats fertig wird, aber die Werft hat auch in den Nächten gearbeitet. Für eine neue Maschine war kein Geld da, und so wurde aus den zwei alten eine gebaut, mit der Hilfe der Schule.',
  es: 'El transbordador volvió el domingo al puerto y la tripulación dijo que había sido el invierno más largo de su vida. Nadie en la ciudad esperaba que estuviera listo antes del fin de mayo, pero el astillero trabajó también por las noches. No había dinero para un motor nuevo, así que hicieron uno con lo que quedaba de los dos viejos, con la ayuda de la escuela.',
  pt: 'A balsa voltou ao porto no domingo e a tripulação disse que tinha sido o inverno mais longo da sua vida. Ninguém na cidade esperava que ela ficasse pronta antes do fim de maio, mas o estaleiro também trabalhou à noite. Não havia dinheiro para um motor novo, e por isso fizeram um com o que restava dos dois velhos, com a ajuda da escola.',
  ja: 'フェリーは日曜日に港に戻り、乗組員はこれまでで最も長い冬だったと話した。町では五月の末までに直ると考えた人はいなかったが、造船所は夜も働いた。新しいエンジンを買うお金はなかったので、古い二つのエンジンに残っていた部品から一つを作ることにした。学校の生徒も手伝い、港には多くの人が集まって船の帰りを待っていた。',
};

const page = (text: string, documentLanguage: string | null) =>
  reading({ documentLanguage, blocks: [block(text), block(text)] });

test.each(Object.entries(prose))('%s is told from the text where nothing is declared', (tag, text) => {
  expect(chooseLanguage(page(text, null))).toMatchObject({ tag, from: 'text' });
});

const pairs = Object.entries(prose).flatMap(([tag, text]) =>
  Object.keys(prose).map((declared) => ({ tag, declared, text })),
);

test.each(pairs)('$tag is told where the page declares $declared', ({ tag, declared, text }) => {
  const chosen = chooseLanguage(page(text, declared));
  expect(chosen.tag).toBe(tag);
  expect(chosen.packs[0]?.tag).toBe(tag);
});

test('a language without a pack keeps its declaration', () => {
  const text =
    'Ferjan kom aftur til hafnar á sunnudag og áhöfnin sagði að þetta hefði verið lengsti vetur ævi sinnar. Enginn í bænum hafði búist við að hún yrði tilbúin fyrir lok maí en slippurinn vann líka á nóttunni. Ekki voru til peningar fyrir nýrri vél og því var ein smíðuð úr því sem eftir var af þeim gömlu með hjálp skólans.';
  expect(chooseLanguage(page(text, 'is')).tag).toBe('is');
});

test('a region of the language that the text is in is kept', () => {
  expect(chooseLanguage(page(prose.pt, 'pt-BR')).tag).toBe('pt-BR');
});
