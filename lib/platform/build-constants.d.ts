interface ImportMetaEnv {
  /** Set by `wxt.config.ts`: changes whenever interpretation code, language or publisher data change. */
  readonly VITE_INTERPRETER_VERSION: string;
  /** Set by `wxt.config.ts`: changes whenever the code that makes the search index does. */
  readonly VITE_INDEX_VERSION: string;
}
