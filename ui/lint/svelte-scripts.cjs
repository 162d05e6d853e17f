/**
 * Reads a Svelte file as the TypeScript of its scripts, for the import rules: they look for imports at the top of a
 * module, and Svelte's own parser keeps them inside script elements.
 */
const parser = require('@typescript-eslint/parser');

/** Everything outside the scripts becomes spaces, so that places in the file stay true. */
function scriptsOnly(code) {
  const blank = (text) => text.replace(/[^\n]/g, ' ');
  let kept = '';
  let at = 0;
  for (const script of code.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const from = script.index + script[1].length;
    kept += blank(code.slice(at, from)) + script[2];
    at = from + script[2].length;
  }
  return kept + blank(code.slice(at));
}

module.exports = {
  meta: { name: 'svelte-scripts', version: '1' },
  parseForESLint: (code, options) =>
    parser.parseForESLint(scriptsOnly(code), {
      ...options,
      parser: undefined,
      sourceType: 'module',
      filePath: `${options.filePath}.ts`,
    }),
};
