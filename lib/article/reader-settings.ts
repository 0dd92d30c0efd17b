import * as v from 'valibot';

export const readerThemes = ['system', 'light', 'dark', 'sepia'] as const;
/** `easy`: letters that are hard to mistake for one another, set apart. From what the machine has; nothing is fetched. */
export const readerFonts = ['serif', 'sans', 'easy'] as const;

/** What the steps of a setting stand for, smallest first: letters in `rem`, lines in `ch`, and in their own height. */
export const readerSteps = {
  size: [0.9375, 1.0625, 1.1875, 1.3125, 1.5, 1.75, 2],
  width: [42, 52, 62, 74, 90],
  leading: [1.3, 1.45, 1.6, 1.8, 2],
} as const;
export type ReaderStep = keyof typeof readerSteps;

const step = (name: ReaderStep) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(readerSteps[name].length - 1));

/** How the reader page sets a text. Steps are places in `readerSteps`. */
export const readerSettingsSchema = v.object({
  theme: v.picklist(readerThemes),
  font: v.picklist(readerFonts),
  size: step('size'),
  width: step('width'),
  leading: step('leading'),
  /** How fast it is read aloud: 1 is the voice's own pace. */
  rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)),
  /** The voice chosen for a language, by its tag. Voices are this machine's: one that is gone is passed over. */
  voices: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(300))),
});
export type ReaderSettings = v.InferOutput<typeof readerSettingsSchema>;

export const initialReaderSettings: ReaderSettings = {
  theme: 'system',
  font: 'serif',
  size: 2,
  width: 2,
  leading: 2,
  rate: 1,
  voices: {},
};
