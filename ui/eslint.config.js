/** Lint rules, and the borders of the UI: pages → nouns → charts → api, kit; only api/ speaks to the shell; no import circles. */
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const nouns = [
  'template',
  'decision',
  'rating',
  'analysis',
  'verdict',
  'followup',
  'book',
  'report',
  'myself',
  'fairness',
];
const noun = (name) => `./src/${name}`;

const zones = [
  {
    target: './src/kit',
    from: ['./src/api', './src/charts', './src/pages', './src/frame', ...nouns.map(noun)],
    message: 'kit/ holds no domain: pass plain values in.',
  },
  {
    target: './src/charts',
    from: ['./src/pages', './src/frame', ...nouns.map(noun)],
    message: 'charts/ draws what the core says: it knows kit/ and the types of api/ only.',
  },
  {
    target: './src/charts',
    from: './src/api',
    except: ['./types.ts'],
    message: 'charts/ draws what it is handed: only the types of api/.',
  },
  {
    target: './src/api',
    from: ['./src/kit', './src/charts', './src/pages', './src/frame', ...nouns.map(noun)],
    message: 'api/ only speaks to the shell.',
  },
  ...nouns.map((name) => ({
    target: noun(name),
    from: ['./src/pages', './src/frame', ...nouns.filter((other) => other !== name).map(noun)],
    message: `${name}/ may use api/, charts/ and kit/ only; a page puts nouns together.`,
  })),
];

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'lint/', 'src/api/commands.ts', 'src/api/types.ts', 'gallery/shots/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.svelte'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        [fileURLToPath(new URL('./lint/svelte-scripts.cjs', import.meta.url))]: ['.svelte'],
      },
      'import-x/resolver-next': [createTypeScriptImportResolver({ extensions: ['.ts', '.js', '.svelte', '.css'] })],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@tauri-apps/*'], message: 'Only api/ speaks to the shell: import call() from api/client.' },
          ],
        },
      ],
      // The policy is style-src 'self': a style attribute in markup is dropped by the web view. style:name={value} is fine.
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='style']",
          message: 'Write style:name={value}: the content-security policy drops style attributes.',
        },
      ],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      // Read once and thrown away: they hold no state that a screen watches.
      'svelte/prefer-svelte-reactivity': 'off',
      'no-eval': 'error',
      'no-nested-ternary': 'error',
      // What Prettier cannot break is logic to take apart. A sentence stays whole, so that it can be found by its words.
      'max-len': ['error', { code: 140, ignoreUrls: true, ignorePattern: '^\\s*([\\w-]+[:=] ?)?([\'"`]).*\\2[,;]?$' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': ['error', { destructuring: 'all' }] },
  },
  // What is generated has the lines of its source.
  { files: ['src/api/**'], rules: { 'no-restricted-imports': 'off', 'max-len': 'off' } },
  // A test may look at what comes of an error on the page.
  { files: ['src/api/*.test.ts'], rules: { 'import-x/no-restricted-paths': 'off' } },
);
