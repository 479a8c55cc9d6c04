import { describe, expect, it } from 'vitest';
import { readDeskOptions, type StartSituation } from './desk-options';

const situation: StartSituation = { env: {}, platform: 'linux', home: '/home/ann', cwd: '/home/ann/stories' };
const read = (args: string[], over: Partial<StartSituation> = {}, unknown: 'refuse' | 'ignore' = 'refuse') =>
  readDeskOptions(args, { ...situation, ...over }, unknown);

describe('desk options', () => {
  it('keeps everything in the system folder for Claimdesk by default', () => {
    expect(read([])).toEqual({
      ok: true,
      value: {
        userDataFolder: '/home/ann/.config/Claimdesk',
        libraryFolder: '/home/ann/.config/Claimdesk/library',
        articlePaths: [],
        port: 0,
        mayOpenBrowser: true,
        printUrl: false,
      },
    });
    expect(read([], { env: { XDG_CONFIG_HOME: '/conf' } })).toMatchObject({ value: { userDataFolder: '/conf/Claimdesk' } });
    expect(read([], { platform: 'darwin' })).toMatchObject({
      value: { userDataFolder: '/home/ann/Library/Application Support/Claimdesk' },
    });
  });

  it('takes folders from the flags first, then from the environment', () => {
    const env = { CLAIMDESK_LIBRARY: '/env/library', CLAIMDESK_USER_DATA: '/env/data' };
    expect(read([], { env })).toMatchObject({ value: { libraryFolder: '/env/library', userDataFolder: '/env/data' } });
    expect(read(['--library', 'mine', '--user-data=/flag/data'], { env })).toMatchObject({
      value: { libraryFolder: '/home/ann/stories/mine', userDataFolder: '/flag/data' },
    });
    expect(read([], { env: { CLAIMDESK_LIBRARY: '', CLAIMDESK_USER_DATA: '/d' } })).toMatchObject({
      value: { libraryFolder: '/d/library' },
    });
  });

  it('reads articles, also such as look like options after --', () => {
    expect(read(['a.txt', '--', '--odd.txt'])).toMatchObject({
      value: { articlePaths: ['/home/ann/stories/a.txt', '/home/ann/stories/--odd.txt'] },
    });
  });

  it('reads what the browser desk is asked for', () => {
    expect(read(['--port', '8123', '--no-open', '--print-url'])).toMatchObject({
      value: { port: 8123, mayOpenBrowser: false, printUrl: true },
    });
  });

  it.each([['--port', 'many'], ['--port', '65536'], ['--port=-1'], ['--library'], ['--library='], ['--bogus']])(
    'refuses %s %s',
    (...args) => {
      expect(read(args.filter(Boolean))).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    },
  );

  it("passes over Chromium's switches where they are mixed in", () => {
    expect(read(['--no-sandbox', '--inspect=0', 'a.txt'], {}, 'ignore')).toMatchObject({
      value: { articlePaths: ['/home/ann/stories/a.txt'] },
    });
  });
});
