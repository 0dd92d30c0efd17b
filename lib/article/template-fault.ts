/**
 * What is wrong with a template.
 *
 * - `tag-open`: a `{{` without its `}}`
 * - `tag-empty`: nothing that could be read stands in a tag
 * - `name-unknown`, `filter-unknown`: `found` is no name, no filter
 * - `argument`: a filter's argument is missing or is not what it takes
 * - `section-open`: a section is not closed; `section-close`: one is closed that is not open
 * - `deep`: sections within sections beyond reason
 * - `quotes`: in the front matter a tag stands among other words, and must stand in quotation marks
 * - `front-matter`: what comes of it is no YAML
 * - `long`: what comes of it is longer than any article
 */
export type TemplateFaultCode =
  | 'tag-open'
  | 'tag-empty'
  | 'name-unknown'
  | 'filter-unknown'
  | 'argument'
  | 'section-open'
  | 'section-close'
  | 'deep'
  | 'quotes'
  | 'front-matter'
  | 'long';

/** Where something is wrong: line and column counted from 1, in `part` of the template. */
export interface TemplateFault {
  code: TemplateFaultCode;
  part: 'text' | 'file-name';
  line: number;
  column: number;
  /** The words it is about. */
  found: string;
}
