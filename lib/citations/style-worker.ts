import { applyStyle } from './citation-engine.ts';
import { answerStyling, type StyleScope } from './style-line.ts';

/** The worker that applies a style to many articles: nobody else has to be given a turn in it. */
answerStyling(self as unknown as StyleScope, (style, items, locale) =>
  applyStyle(style, items, locale, async () => {}),
);
