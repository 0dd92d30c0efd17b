interface ImportMetaEnv {
  /** Set by `wxt.config.ts`: changes whenever interpretation code, language or publisher data change. */
  readonly VITE_INTERPRETER_VERSION: string;
}
