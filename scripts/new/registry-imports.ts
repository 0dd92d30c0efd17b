/** A file's name as a name in code: "zh-Hant" gives "zhHant", "paper.example" gives "paperExample". */
const nameOf = (file: string) => file.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * A registry's text that imports one more JSON file of its folder, in alphabetical order, once.
 *
 * @returns the text, and the names in code of all that it imports
 */
export function withJsonImport(registry: string, file: string): { text: string; names: string[] } {
  const imports = [...registry.matchAll(/^import \w+ from '\.\/([\w.-]+)\.json' with \{ type: 'json' \};\n/gm)];
  const files = [...new Set([...imports.map((found) => found[1] ?? ''), file])].sort();
  const lines = files.map((one) => `import ${nameOf(one)} from './${one}.json' with { type: 'json' };\n`);
  const without = imports.reduce((text, found) => text.replace(found[0], ''), registry);
  return { text: lines.join('') + without, names: files.map(nameOf) };
}
