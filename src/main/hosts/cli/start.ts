/** Runs one command; its exit code is 0 done, 2 refused by a rule, 1 error. */
export async function startCommandLine(args: readonly string[]): Promise<void> {
  const [command] = args;
  const what = command === undefined ? 'Name a command.' : `There is no command "${command}".`;
  process.stderr.write(`${what}\n`);
  process.exitCode = 1;
}
