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
    makeBibliography(): [parameters: { entry_ids: string[][] }, entries: string[]] | false;
    makeCitationCluster(items: { id: string }[]): string;
  }

  interface Csl {
    Engine: new (
      system: { retrieveLocale(tag: string): CslNode; retrieveItem(id: string): unknown },
      style: CslNode,
      language: string,
      force?: boolean,
    ) => Engine;
    Output: { Formats: Record<string, Record<string, unknown>> };
  }

  const csl: Csl;
  export default csl;
}
