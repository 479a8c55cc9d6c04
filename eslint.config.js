import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { ipcRendererRule } from './eslint-rules/ipc-renderer.js';
import { layersRule } from './eslint-rules/layers.js';

const tests = ['**/*.test.ts', '**/*.test.tsx', 'src/**/testing/**', 'e2e/**', 'bench/**'];

/** What would make the pure layer depend on the moment or on chance: both come in through the command's context. */
const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'shared is pure: take the time from the context.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'shared is pure: take the time from the context.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'shared is pure: take ids and chance from the context.',
  },
];

/** Ways to turn a string into markup: article text is hostile input. */
const markup = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Never set markup from a string: render elements.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Never set markup from a string: render elements.',
  },
  {
    selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'Never set markup from a string: render elements.',
  },
];

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/', '**/results/'] },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { claimdesk: { rules: { layers: layersRule, 'ipc-renderer': ipcRendererRule } } },
    rules: {
      'claimdesk/layers': 'error',
      'claimdesk/ipc-renderer': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off', // the typed twin below stands in for it
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/shared/**'],
    ignores: tests,
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...impure] },
  },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': { rules: hooks.rules } },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...markup],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Tests look into values of any shape, and hand broken ones over on purpose.
    files: tests,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // The compiler knows the globals of scripts better: it checks their JSDoc.
    files: ['**/*.js', '**/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
);
