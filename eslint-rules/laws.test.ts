// Each law of docs/architecture.md is broken here once, in source text that never touches the disk.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { inProject } from '../scripts/lib/project.mjs';

// The project's own settings, without the rules that need types: these texts belong to no TypeScript project.
const eslint = new ESLint({
  cwd: inProject(),
  overrideConfig: [tseslint.configs.disableTypeChecked, { languageOptions: { parserOptions: { projectService: false } } }],
});

/** The messages of the law rules for a text that stands at a project path. */
async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: inProject(file) });
  const laws = /^(claimdesk\/|no-restricted-syntax|no-console|react-hooks\/|no-eval)/;
  const fatal = result?.messages.filter((message) => message.fatal) ?? [];
  expect(fatal).toEqual([]);
  return result?.messages.filter(({ ruleId }) => laws.test(ruleId ?? '')).map(({ message }) => message) ?? [];
}

describe('shared imports nothing outside itself', () => {
  const file = 'src/shared/text/some.ts';

  test.each([
    ["import { join } from 'node:path';", "must not import Node's node:path"],
    ["import fs from 'fs';", "must not import Node's fs"],
    ["import { app } from 'electron';", 'must not import electron'],
    ["import type { App } from 'electron';", 'must not import electron'],
    ["import { useState } from 'react';", 'must not import the package react'],
    ["import { Low } from 'lowdb';", 'must not import the package lowdb'],
    ["export { a } from '../../main/app';", 'shared must not import main'],
    ["export * from '../../renderer/src/state';", 'shared must not import renderer'],
    ["const a = await import('../../main/app');", 'shared must not import main'],
    ["export type A = import('../../main/app').A;", 'shared must not import main'],
    ["import data from '../../../resources/sample.json';", 'must not import resources/sample.json'],
  ])('%s', async (text, complaint) => {
    expect(await complaints(file, text)).toEqual([expect.stringContaining(complaint)]);
  });

  test.each(['const a = new Date();', 'const a = Date.now();', 'const a = Math.random();', "console.log('a');"])(
    'and asks neither clock nor chance nor console: %s',
    async (text) => {
      expect(await complaints(file, text)).toHaveLength(1);
    },
  );

  test('zod and its own rooms are welcome, a given time too', async () => {
    const text = "import { z } from 'zod';\nimport { ok } from '@shared/result';\nimport { b } from './b';\nnew Date(0);";
    expect(await complaints(file, text)).toEqual([]);
  });

  test('its tests may use any package and Node, but no other layer', async () => {
    const test = 'src/shared/text/some.test.ts';
    expect(await complaints(test, "import { readFile } from 'node:fs/promises';\nimport fc from 'fast-check';")).toEqual([]);
    expect(await complaints(test, "import { app } from '../../main/app';")).toHaveLength(1);
  });
});

describe('renderer imports only shared', () => {
  const file = 'src/renderer/src/features/article/some.tsx';

  test.each([
    ["import { app } from '../../../../main/app';", 'renderer must not import main'],
    ["import '../../../../preload/index';", 'renderer must not import preload'],
    ["import { ipcRenderer as ipc } from 'electron';", 'must not import electron'],
    ["import path from 'node:path';", "must not import Node's node:path"],
    ["import { Low } from 'lowdb';", 'must not import the package lowdb'],
    ["const fs = require('fs');", "must not import Node's fs"],
  ])('%s', async (text, complaint) => {
    expect(await complaints(file, text)).toContainEqual(expect.stringContaining(complaint));
  });

  test('shared, React and the fonts are welcome', async () => {
    const text =
      "import { useState } from 'react';\nimport { create } from 'zustand';\n" +
      "import '@fontsource-variable/inter/index.css';\nimport { ok } from '@shared/result';\nimport './some.css';";
    expect(await complaints(file, text)).toEqual([]);
  });

  test.each([
    "export const A = (props: { html: string }) => <p dangerouslySetInnerHTML={{ __html: props.html }} />;",
    "document.body.innerHTML = 'a';",
    "document.body.insertAdjacentHTML('beforeend', 'a');",
  ])('and never turns a string into markup: %s', async (text) => {
    expect(await complaints(file, text)).toHaveLength(1);
  });

  test('hooks are called by their rules', async () => {
    const text = "import { useState } from 'react';\nexport function A(p: { a: boolean }) { if (p.a) useState(0); return null; }";
    expect(await complaints(file, text)).toHaveLength(1);
  });
});

describe('electron stays at the edge of main', () => {
  const text = "import { app } from 'electron';";

  test.each([
    'src/main/app.ts',
    'src/main/browser.ts',
    'src/main/cli.ts',
    'src/main/services/library.ts',
    'src/main/store/journal.ts',
    'src/main/transport/dispatcher.ts',
    'src/main/transport/http-server.ts',
    'src/main/host/browser-host.ts',
  ])('%s may not import it', async (file) => {
    expect(await complaints(file, text)).toEqual([expect.stringContaining('must not import electron')]);
  });

  test.each([
    'src/main/electron.ts',
    'src/main/window.ts',
    'src/main/menu.ts',
    'src/main/menu.test.ts',
    'src/main/host/electron-host.ts',
    'src/main/transport/electron-ipc.ts',
    'src/main/security/app-protocol.ts',
  ])('%s may', async (file) => {
    expect(await complaints(file, text)).toEqual([]);
  });

  test('main imports neither the screens nor the preload script', async () => {
    const file = 'src/main/app.ts';
    expect(await complaints(file, "import '../renderer/src/main';")).toHaveLength(1);
    expect(await complaints(file, "import '../preload/index';")).toHaveLength(1);
  });
});

describe('only preload touches ipcRenderer', () => {
  const text = "import { ipcRenderer } from 'electron';";

  test('not even a file of main that may import electron', async () => {
    expect(await complaints('src/main/window.ts', text)).toContainEqual(expect.stringContaining('ipcRenderer'));
    expect(await complaints('src/main/window.ts', "import e from 'electron';\ne.ipcRenderer.send('a');")).toHaveLength(1);
  });

  test('preload may', async () => {
    expect(await complaints('src/preload/index.ts', text)).toEqual([]);
  });
});
