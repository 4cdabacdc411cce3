import { join, resolve } from 'node:path';
import { isMonth, toIso } from '@shared/base/days';
import { isTextKey } from '@shared/i18n/format';
import { ALL } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { refuse } from '../../../core/refuse';
import type { Command, CommandRun, Outcome } from '../command';
import { saveStoredFile } from '../stored-file';
import { writeFile } from '../write-files';

export const readout: Command = {
  name: 'readout',
  usage: '--month YYYY-MM (--out FILE.pdf | --all-tenants [--drafts] --out DIR)',
  options: { month: 'string', out: 'string', 'all-tenants': 'boolean', drafts: 'boolean' },
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
    if (run.args.flag('all-tenants')) return printAll(run, month, target);
    if (run.args.flag('drafts')) throw refuse('invalid_input', 'cli_drafts_of_all');
    return printOne(run, month, target);
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

/**
 * The month-end of all tenants of the profile with one printer: the approved readouts, with `--drafts` the others too
 * under their mark, and an index page beside them; what was left out says why.
 */
async function printAll(run: CommandRun, month: string, folder: string): Promise<Outcome> {
  const { client, asOfMs, say } = run;
  const drafts = run.args.flag('drafts');
  if (run.tenantSlug !== undefined) throw refuse('invalid_input', 'cli_all_or_one');
  if (asOfMs !== undefined && !drafts) throw refuse('invalid_input', 'cli_as_of_needs_drafts');
  const tenants = await client.call('tenants.list', {}, ALL);
  if (tenants.length === 0) throw refuse('not_found', 'cli_no_tenant');
  const { written, skipped, index } = await client.call(
    'readouts.exportMonth',
    {
      month,
      drafts,
      toFolder: false,
      indexLocale: run.lang,
      ...(asOfMs !== undefined && { asOfMs }),
    },
    { kind: 'tenants', tenantIds: tenants.map(({ id }) => id) },
  );
  const saved = [];
  for (const one of written) {
    const file = join(folder, one.fileName);
    await saveStoredFile(client, { kind: 'tenant', tenantId: one.tenantId }, one, file);
    const { slug, pages, sha256, snapshotHash, state } = one;
    saved.push({ tenant: slug, file, pages, sha256, contentHash: snapshotHash, state });
  }
  const indexFile = join(folder, index.fileName);
  writeFile(indexFile, Buffer.from(index.html));
  const left = skipped.map(({ slug, reason: { code, params } }) => {
    const key = `readouts.skipped.${code}`;
    return { tenant: slug, code, reason: isTextKey(key) ? say(key, params) : code };
  });
  return {
    // A tenant whose readout failed is an error of the whole command, though the others have theirs.
    exit: left.some(({ code }) => code === 'failed') ? 1 : 0,
    json: { printed: saved, skipped: left, index: indexFile },
    lines: [
      ...saved.map(({ file, pages, state }) =>
        say('cli.readout.saved', { file, pages, state: say(`cli.report.state.${state}`) }),
      ),
      ...left.map(({ tenant, reason }) => say('cli.readout.skipped', { tenant, reason })),
      say('cli.readout.index', { file: indexFile }),
    ],
  };
}
