import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Evidence is text, never markup: these are the doors through which text becomes markup. */
const MARKUP_DOORS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
].map((property) => ({ property, message: 'Text is shown as text; build elements instead.' }));

const DOCUMENT_WRITE = ['write', 'writeln'].map((property) => ({
  object: 'document',
  property,
  message: 'Build elements instead.',
}));

export default ts.config(
  {
    ignores: [
      'seeds/',
      'data/generated/',
      'data/geometry/',
      'dist/',
      '.tmp/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-properties': ['error', ...MARKUP_DOORS, ...DOCUMENT_WRITE],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "SvelteDirective[kind='Binding'] > SvelteDirectiveKey > SvelteName[name=/HTML$/]",
          message: 'Text is shown as text; bind textContent instead.',
        },
      ],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      // `typeof import('…')` names the type of a module that is loaded later.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // As the compiler has it: a leading underscore says that the name is not used on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  { files: ['src/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  { files: ['scripts/**', 'tests/**', '*.js', '*.ts'], languageOptions: { globals: globals.node } },
  { files: ['tests/**'], languageOptions: { globals: globals.browser } },
  { files: ['scripts/**', 'src/main.ts'], rules: { 'no-console': 'off' } },
  // Text in, findings out: these two rooms collect messages and print nothing.
  { files: ['scripts/extract/**', 'scripts/atlas/**'], rules: { 'no-console': 'error' } },
);
