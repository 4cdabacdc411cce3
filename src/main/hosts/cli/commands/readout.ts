import { join, resolve } from 'node:path';
import { isMonth, toIso } from '@shared/base/days';
import { isTextKey } from '@shared/i18n/format';
import { ALL } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { refuse } from '../../../core/refuse';
import type { Command, CommandRun, Outcome } from '../command';
import { saveStoredFile } from '../stored-file';

export const readout: Command = {
  name: 'readout',
  usage: '--month YYYY-MM (--out FILE.pdf | --all-tenants --out DIR)',
  options: { month: 'string', out: 'string', 'all-tenants': 'boolean' },
  positionals: [0, 0],
  asOf: true,
  needs: 'session',
  async run(run) {
    const month = run.args.text('month') ?? '';
    if (!isMonth(month)) throw refuse('invalid_input', 'cli_month', { found: month });
    const out = run.args.text('out');
    if (out === undefined) throw refuse('invalid_input', 'cli_out_missing');
    if (run.asOfMs !== undefined) run.note(run.say('cli.asOf', { at: toIso(run.asOfMs) }));
    const target = resolve(run.io.cwd, out);
    return run.args.flag('all-tenants')
      ? printAll(run, month, target)
      : printOne(run, month, target);
  },
};

/** Prints the newest readout of the month, drafted first where there is none or where an as-of asks for one. */
async function printOne(run: CommandRun, month: string, file: string): Promise<Outcome> {
  const { client, asOfMs, say } = run;
  const { scope } = await run.tenant();
  const found = asOfMs === undefined ? await newestReadout(run, scope, month) : undefined;
  const reportId =
    found ??
    (await client.call('readouts.draft', { month, ...(asOfMs !== undefined && { asOfMs }) }, scope))
      .id;
  const printed = await client.call('readouts.print', { reportId }, scope);
  await saveStoredFile(client, scope, printed, file);
  const { pages, sha256, state } = printed;
  return {
    exit: 0,
    json: { file, pages, sha256, state },
    lines: [say('cli.readout.saved', { file, pages, state: say(`cli.report.state.${state}`) })],
  };
}

async function newestReadout(
  { client }: CommandRun,
  scope: Scope,
  month: string,
): Promise<string | undefined> {
  let newest: { id: string; reportVersion: number } | undefined;
  let after: string | undefined;
  do {
    const page = await client.call(
      'reports.list',
      { kind: 'readout', limit: 200, ...(after !== undefined && { after }) },
      scope,
    );
    for (const row of page.rows) {
      if (row.period === month && row.reportVersion > (newest?.reportVersion ?? 0)) newest = row;
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return newest?.id;
}

/** One printer for all tenants of the profile; what was skipped says why. */
async function printAll(run: CommandRun, month: string, folder: string): Promise<Outcome> {
  const { client, asOfMs, say } = run;
  if (run.tenantSlug !== undefined) throw refuse('invalid_input', 'cli_all_or_one');
  const tenants = await client.call('tenants.list', {}, ALL);
  if (tenants.length === 0) throw refuse('not_found', 'cli_no_tenant');
  const { printed, skipped } = await client.call(
    'readouts.printMany',
    { month, ...(asOfMs !== undefined && { asOfMs }) },
    { kind: 'tenants', tenantIds: tenants.map(({ id }) => id) },
  );
  const saved = [];
  for (const one of printed) {
    const file = join(folder, `${one.slug}-${month}.pdf`);
    await saveStoredFile(client, { kind: 'tenant', tenantId: one.tenantId }, one, file);
    saved.push({ tenant: one.slug, file, pages: one.pages, sha256: one.sha256, state: one.state });
  }
  const left = skipped.map(({ slug, reason: { code, params } }) => {
    const key = `readout.skipped.${code}`;
    const reason = isTextKey(key) ? say(key, params) : String(params.problem ?? code);
    return { tenant: slug, code, reason };
  });
  return {
    // A tenant whose readout failed is an error of the whole command, though the others have theirs.
    exit: left.some(({ code }) => code === 'failed') ? 1 : 0,
    json: { printed: saved, skipped: left },
    lines: [
      ...saved.map(({ file, pages, state }) =>
        say('cli.readout.saved', { file, pages, state: say(`cli.report.state.${state}`) }),
      ),
      ...left.map(({ tenant, reason }) => say('cli.readout.skipped', { tenant, reason })),
    ],
  };
}
