/** Lint rules: the recommended sets, and the habits of this project that a machine can check. */
import svelte from 'eslint-plugin-svelte';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { OWNERS, ROOMS, roomImports } from './scripts/lib/rooms.mjs';
import svelteConfig from './svelte.config.js';

/**
 * ESLint's own recommended rules, which otherwise come as a package of their own.
 * @type {Record<string, 'error'>}
 */
const recommended = Object.fromEntries(
  [...builtinRules]
    .filter(([, { meta }]) => meta?.docs?.recommended)
    .map(([name]) => [name, 'error']),
);

const QUERY = 'Only src/lib/state touches the query string.';

export default defineConfig(
  globalIgnores([
    '.svelte-kit/',
    'build/',
    'kiosk-bundle/',
    'screenshots/',
    'test-results/',
    'playwright-report/',
    '.vitest-attachments/',
  ]),
  { rules: recommended },
  ts.configs.recommended,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: 'error',
    },
  },
  // What is longer is more than one thing.
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/**/*.svelte'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  {
    // TypeScript itself knows which names exist.
    files: ['**/*.ts', '**/*.svelte'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['src/**'],
    plugins: { atlas: { rules: { rooms: roomImports } } },
    rules: {
      'atlas/rooms': ['error', { rooms: ROOMS, owners: OWNERS }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/lib/state/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'URLSearchParams', message: QUERY }],
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[property.name="searchParams"]', message: QUERY },
        {
          selector: 'MemberExpression[property.name="search"][object.name=/^(location|url)$/]',
          message: QUERY,
        },
        {
          selector:
            'MemberExpression[property.name="search"][object.property.name=/^(location|url)$/]',
          message: QUERY,
        },
        { selector: 'MemberExpression[property.name="URLSearchParams"]', message: QUERY },
        { selector: 'ImportSpecifier[imported.name="SvelteURLSearchParams"]', message: QUERY },
      ],
    },
  },
  {
    // The test of the fixtures fails on console errors and foreign requests; the bare one does not.
    files: ['test/e2e/**'],
    ignores: ['test/e2e/fixtures.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              importNames: ['test', 'default'],
              message: "Import test from './fixtures'.",
            },
          ],
        },
      ],
    },
  },
);
