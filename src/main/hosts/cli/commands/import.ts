import { resolve } from 'node:path';
import { SLUG_PATTERN } from '@shared/domain/tenants/tenant';
import { isTextKey } from '@shared/i18n/format';
import { ALL } from '@shared/rpc/client';
import { refuse } from '../../../core/refuse';
import type { Command, CommandRun } from '../command';
import { findWorkspace, readWorkspaceFolder } from '../read-workspace';
import { sendWorkspace } from '../send-workspace';

export const importWorkspace: Command = {
  name: 'import',
  usage: 'ohmymkt <folder>',
  options: {},
  positionals: [2, 2],
  asOf: false,
  needs: 'session',
  async run(run) {
    const { client, args, io, say, note } = run;
    const [format = '', name = ''] = args.positionals;
    if (format !== 'ohmymkt') throw refuse('invalid_input', 'cli_format', { found: format });
    const folder = findWorkspace(resolve(io.cwd, name));
    const target = await targetOf(run, folder.name);
    const { files, skipped: left } = readWorkspaceFolder(folder.path);
    const made = await sendWorkspace(client, { folder: folder.path, files, ...target });
    const skipped = [
      ...left.map(({ path, code }) => ({ path, code, reason: say(code) })),
      ...made.skipped.map(({ path, reason, why }) => ({
        path,
        code: why.code,
        reason: isTextKey(why.code) ? say(why.code, why.params) : reason,
      })),
    ];
    for (const { path, reason } of skipped) note(`${path}: ${reason}`);
    const { tenant, created, counts, unchanged } = made;
    return {
      exit: 0,
      json: { tenant, created, counts, skipped, ...(unchanged && { unchanged }) },
      lines: unchanged
        ? [say('cli.import.unchanged', { tenant })]
        : [
            say(created ? 'cli.import.created' : 'cli.import.done', { tenant }),
            say('cli.import.counts', { ...counts }),
          ],
    };
  },
};

/** `--tenant`, the only tenant, or a new one named after the folder when there is none. */
async function targetOf(
  { client, tenantSlug }: CommandRun,
  folderName: string,
): Promise<{ readonly tenantSlug: string | null; readonly tenantName: string }> {
  if (tenantSlug !== undefined) {
    if (!SLUG_PATTERN.test(tenantSlug)) {
      throw refuse('invalid_input', 'workspace_slug', { slug: tenantSlug });
    }
    return { tenantSlug, tenantName: titled(tenantSlug) };
  }
  const tenants = await client.call('tenants.list', {}, ALL);
  const [only, other] = tenants;
  if (other !== undefined) {
    const known = tenants.map(({ slug }) => slug).join(', ');
    throw refuse('invalid_input', 'cli_tenant_needed', { known });
  }
  return { tenantSlug: only?.slug ?? null, tenantName: titled(folderName) };
}

/** hotel-alba → Hotel Alba: what a new tenant is called until its Owner says otherwise. */
function titled(slug: string): string {
  const words = slug.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return name.slice(0, 80) || 'Workspace';
}
