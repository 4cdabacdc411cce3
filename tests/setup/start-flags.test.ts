import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hostArguments, parseStartFlags } from '../../scripts/start/flags.mjs';

function start(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm start', () => {
  it('refuses a flag that does not exist, before it installs or builds anything', () => {
    expect(start('--fullscreen')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no flag "--fullscreen". "npm start -- --help" lists the flags.\n',
    });
  });

  it.each([
    [['--port', '70000'], '--port needs a number from 1 to 65535; found "70000".'],
    [['--port'], '--port needs a value.'],
    [['--data', '--demo'], '--data needs a value.'],
    [['--browser', '--electron'], '--browser and --electron exclude each other.'],
    [['--smoke', '--electron'], '--smoke looks at the console in a headless Chromium'],
  ])('refuses %j', (args, problem) => {
    const { status, stderr } = start(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(problem);
  });

  it('lists its flags', () => {
    const { status, stdout } = start('--help');
    expect(status).toBe(0);
    for (const flag of ['--browser', '--electron', '--data', '--demo', '--port', '--smoke']) {
      expect(stdout).toContain(flag);
    }
  });

  it('hands the host an absolute folder, whatever form the flag had', () => {
    const flags = parseStartFlags(['--data=work', '--port', '4000', '--demo']);
    expect(hostArguments(flags)).toEqual([
      '--data',
      `${process.cwd()}/work`,
      '--port',
      '4000',
      '--demo',
    ]);
    expect(hostArguments(parseStartFlags([]))).toEqual([]);
  });
});
