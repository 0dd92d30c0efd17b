/** The part of citeproc-js that is used here; the package brings no types. */
declare module 'citeproc' {
  /** An element of a style or a locale as citeproc takes it instead of XML. */
  export interface CslNode {
    name: string;
    attrs: Record<string, string>;
    children: (CslNode | string)[];
  }

  export interface Engine {
    opt: { xclass: string };
    setOutputFormat(name: string): void;
    updateItems(ids: string[]): void;
    /** All of the list, or the page of it behind the item `page_start`; `true`: the first. `done`: there is no more. */
    makeBibliography(page?: {
      page_start: string | true;
      page_length: number;
    }): [parameters: { entry_ids: string[][]; done?: boolean }, entries: string[]] | false;
    makeCitationCluster(items: { id: string }[]): string;
  }

  /** What a stretch of a citation is about. */
  export interface CslVariable {
    itemData: { language?: string };
    variableNames: readonly string[];
  }

  export interface CslSystem {
    retrieveLocale(tag: string): CslNode;
    retrieveItem(id: string): unknown;
    /** Called for each variable that is printed, with the punctuation that the engine put before and behind it. */
    variableWrapper(variable: CslVariable, before: string, text: string, behind: string): string;
  }

  interface Csl {
    Engine: new (system: CslSystem, style: CslNode, language: string, force?: boolean) => Engine;
    Output: { Formats: Record<string, Record<string, unknown>> };
  }

  const csl: Csl;
  export default csl;
}
