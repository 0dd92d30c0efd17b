import * as v from 'valibot';

/** Bounds of the reader's templates. */
export const templateLimits = { name: 80, text: 40_000, fileName: 400, templates: 50 } as const;

/** How a Markdown file is written: see `docs/markdown-templates.md` for its language. */
export const markdownTemplateSchema = v.object({
  /** UUID, or the name of one that comes with Dateline. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  name: v.pipe(v.string(), v.maxLength(templateLimits.name)),
  /** The file's name without its ending, in the same language; `/` in it makes folders. */
  fileName: v.pipe(v.string(), v.maxLength(templateLimits.fileName)),
  text: v.pipe(v.string(), v.maxLength(templateLimits.text)),
});
export type MarkdownTemplate = v.InferOutput<typeof markdownTemplateSchema>;

/** The reader's own templates, those that come with Dateline and were changed among them. */
export const ownTemplatesSchema = v.pipe(v.array(markdownTemplateSchema), v.maxLength(templateLimits.templates));
