import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEntries } from './build-entries';
import { run } from './program';
import { tempFolder } from './temp-folder';

// A stub test: Electron's binary is not needed. The built entry runs in Node with `electron` replaced by
// tests/hosts/fixtures/electron-stub.ts, and the core by one that only uses the host's ports.

let built: URL;

beforeAll(async () => {
  built = await buildEntries('electron-stub', {
    index: 'src/main/index.ts',
    'electron-stub': 'tests/hosts/fixtures/electron-stub.ts',
    'electron-drive': 'tests/hosts/fixtures/electron-drive.ts',
    'core-worker': 'tests/hosts/fixtures/ports-worker.ts',
  });
  const program = fileURLToPath(new URL('..', built));
  mkdirSync(join(program, 'renderer'), { recursive: true });
  writeFileSync(join(program, 'renderer', 'index.html'), '<!doctype html><title>Gatehouse</title>');
  writeFileSync(join(program, 'secret.json'), '"secret"');
}, 60_000);

function start(dataFolder: string, env: Readonly<Record<string, string>> = {}) {
  return run(new URL('electron-drive.js', built), ['--data', dataFolder], env);
}

interface Drive {
  // What the driver reports is asserted field by field.
  // biome-ignore lint/suspicious/noExplicitAny: JSON of a fixture
  readonly report: any;
  readonly code: number | null;
  readonly windowState: unknown;
  readonly folder: string;
}

let driven: Promise<Drive> | undefined;
/** One run for all tests. */
function drive(): Promise<Drive> {
  driven ??= (async () => {
    const folder = join(tempFolder(), 'data');
    const program = start(folder);
    const report = JSON.parse(await program.nextLine());
    const { code } = await program.ended;
    const windowState = JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'));
    return { report, code, windowState, folder };
  })();
  return driven;
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of a fixture
const callsOf = (report: any, name: string): unknown[][] =>
  report.calls
    .filter(([called]: unknown[]) => called === name)
    .map(([, ...args]: unknown[]) => args);

describe('the Electron host over a stub', () => {
  it('opens an isolated, sandboxed window with the preload and nothing of Node', async () => {
    const { report } = await drive();
    expect(report.window.webPreferences).toEqual({
      preload: fileURLToPath(new URL('../preload/index.cjs', built)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(report.window).toMatchObject({
      width: 1440,
      height: 900,
      minWidth: 1024,
      minHeight: 700,
    });
    expect(report.loaded).toEqual([{ url: 'app://gatehouse/', status: 200 }]);
  });

  it('denies every permission, asked for or checked', async () => {
    const { report } = await drive();
    expect(report.permissions).toEqual(Array.from({ length: 5 }, () => [false, false]));
  });

  it('opens no second window and leads the page nowhere; an https link goes to the browser', async () => {
    const { report } = await drive();
    expect(report.opened).toEqual({ https: { action: 'deny' }, file: { action: 'deny' } });
    expect(report.navigation).toEqual({
      foreign: true,
      otherHost: true,
      redirect: true,
      webview: true,
    });
    expect(callsOf(report, 'shell.openExternal')).toEqual([
      ['https://example.org/'],
      ['https://example.org/docs'],
    ]);
  });

  it('registers its scheme before the window and keeps one instance for each data folder', async () => {
    const { report, folder } = await drive();
    expect(callsOf(report, 'protocol.registerSchemesAsPrivileged')).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
          },
        ],
      ],
    ]);
    expect(callsOf(report, 'app.setPath')).toEqual([['userData', join(folder, 'electron')]]);
    const order = report.calls.map(([name]: unknown[]) => name);
    expect(order.indexOf('app.setPath')).toBeLessThan(
      order.indexOf('app.requestSingleInstanceLock'),
    );
  });

  it('answers every app:// address with the policy, and nothing that climbs out of the program', async () => {
    const { report } = await drive();
    const found = [...report.answers, report.posted] as {
      url: string;
      status: number;
      policy: string;
      body: string;
    }[];
    expect(found.map(({ url, status }) => [url, status])).toEqual([
      ['app://gatehouse/', 200],
      ['app://gatehouse/missing.js', 404],
      ['app://gatehouse/print/0000', 404],
      ['app://../secret.json', 404],
      ['app://gatehouse/../secret.json', 404],
      ['app://gatehouse/..%2fsecret.json', 404],
      ['app://gatehouse@evil/', 404],
      ['app://gatehouse.evil/', 404],
      ['app://other/', 404],
      ['app://gatehouse/', 404],
    ]);
    for (const { policy, body } of found) {
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(body).not.toContain('secret');
    }
  });

  it('listens to the main frame of its own window and to nobody else', async () => {
    const { report } = await drive();
    expect(report.foreignAnswers).toBe(1);
  });

  it('tells the core when the computer sleeps and wakes', async () => {
    const { report } = await drive();
    expect(report.events).toEqual(['suspend', 'resume']);
    expect(report.afterReload).toEqual(['suspend', 'resume']);
  });

  it('brings its window to the front when it is started again', async () => {
    const { report } = await drive();
    const names = report.calls.map(([name]: unknown[]) => name);
    expect(names.filter((name: string) => name === 'window.focus')).toHaveLength(1);
    expect(names.filter((name: string) => name === 'window.restore')).toHaveLength(1);
  });

  it('ends at once when another instance has the folder', async () => {
    const program = start(join(tempFolder(), 'data'), { STUB_SECOND: '1' });
    // No window, so nothing for the driver to report.
    await expect(program.nextLine()).rejects.toThrow('It ended without a line');
    expect((await program.ended).code).toBe(0);
  });

  it('prints in a hidden window, by a ticket that is good once, with the page size of the style', async () => {
    const { report } = await drive();
    const same = {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: false,
    };
    expect(callsOf(report, 'webContents.printToPDF')).toEqual([
      [{ ...same, pageSize: { width: 8.5, height: 11 } }],
      [{ ...same, pageSize: { width: 8.27, height: 11.69 } }],
    ]);
    expect(report.print.pdfs.map(({ pages }: { pages: number }) => pages)).toEqual([1, 1]);
    const { options, destroyed, loaded, again } = report.printWindow;
    expect(options).toMatchObject({ show: false, webPreferences: { sandbox: true } });
    expect(options.webPreferences).not.toHaveProperty('preload');
    expect(destroyed).toBe(true);
    expect(loaded).toHaveLength(2);
    expect(loaded[0]).toEqual({
      url: expect.stringMatching(/^app:\/\/gatehouse\/print\/[0-9a-f]{64}$/),
      status: 200,
      body: '<p>Olá</p>',
    });
    expect(again.status).toBe(404);
  });

  it("seals with the system's vault, notifies, and opens https addresses only", async () => {
    const { report } = await drive();
    const sealed = Buffer.from('oderges').toString('base64');
    expect(report.sealed).toEqual({ sealed });
    expect(report.unsealed).toEqual({ plain: 'segredo' });
    expect(callsOf(report, 'new Notification')).toEqual([[{ title: 'Titel', body: 'Text' }]]);
    expect(report.external).toEqual([
      { done: true },
      expect.objectContaining({ code: 'invalid_input' }),
      expect.objectContaining({ code: 'invalid_input' }),
      { done: true },
      expect.objectContaining({ code: 'invalid_input' }),
    ]);
  });

  it('opens a month’s export in its own data folder, and no path that somebody names', async () => {
    const { report, folder } = await drive();
    expect(callsOf(report, 'shell.openPath')).toEqual([[join(folder, 'exports', '2026-10')]]);
  });

  it('takes a disguise of secrets for no vault', async () => {
    if (process.platform !== 'linux') {
      console.info('Only Linux has a store that merely disguises: nothing to prove here.');
      return;
    }
    const program = start(join(tempFolder(), 'data'), { STUB_VAULT: 'basic_text' });
    const report = JSON.parse(await program.nextLine());
    expect(report.sealed).toMatchObject({ code: 'unavailable' });
    expect(report.unsealed).toMatchObject({ code: 'unavailable' });
  });

  it('has the keyboard map as its menu: an item presses its keys in the page', async () => {
    const { report } = await drive();
    const press = (keyCode: string, modifiers: readonly string[]) =>
      ['keyDown', 'keyUp'].map((type) => [
        'webContents.sendInputEvent',
        { type, keyCode, modifiers },
      ]);
    const command = process.platform === 'darwin' ? 'meta' : 'control';
    expect(report.palette).toEqual(press('k', [command]));
    expect(report.goToGates).toEqual([...press('g', []), ...press('g', [])]);
    const accelerators = report.menu
      .flatMap(({ submenu }: { submenu: { accelerator?: string }[] }) => submenu ?? [])
      .flatMap(({ accelerator }: { accelerator?: string }) => accelerator ?? []);
    expect(accelerators).toEqual([
      'CmdOrCtrl+I',
      'CmdOrCtrl+L',
      'CmdOrCtrl+K',
      ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => `CmdOrCtrl+${digit}`),
    ]);
  });

  it('keeps where its window was, and ends by closing the core', async () => {
    const { windowState, code } = await drive();
    expect(windowState).toEqual({ x: 10, y: 20, width: 1200, height: 800, maximized: false });
    expect(code).toBe(0);
  });
});
