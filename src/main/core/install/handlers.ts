import { recomputeAll } from '../cycles/replay';
import type { Handlers } from '../rpc/context';
import { readInstallFacts } from '../store/install-facts';
import { rolesOf } from '../store/memberships';
import { type ChainProblem, verifyEvents, verifyStates } from '../store/verify-events';

/** What runs here, and whether its record holds (M192). */
export const installHandlers = {
  'install.about': async ({ read, services }) => ({
    ...(await readInstallFacts(read)),
    version: services.version,
    dataFolder: services.dataFolder,
    host: services.host.kind,
    electron: process.versions.electron ?? null,
    node: process.versions.node,
    printer: services.host.available.includes('print') ? services.host.kind : null,
  }),

  'install.verify': async ({ read, services, profile, nowMs }) => {
    const { reader } = services.store.opened;
    const chain = await verifyEvents(reader);
    const states = await verifyStates(reader);
    const cycles = await recomputeAll(read);
    const problems = [...chain.problems, ...states, ...cycles.problems];
    const own = new Set((await rolesOf(read, profile.id)).keys());
    return {
      ok: problems.length === 0,
      events: chain.events,
      headHash: chain.headHash,
      decisions: cycles.decisions,
      verifiedAtMs: nowMs,
      problems: problems.map((one) => withoutForeignIds(one, own)),
    };
  },
} satisfies Partial<Handlers>;

/** That something is wrong concerns everybody; whose it is and which row, the tenant's members (D9). */
function withoutForeignIds(problem: ChainProblem, own: ReadonlySet<string>): ChainProblem {
  if (problem.tenantId === null || own.has(problem.tenantId)) return problem;
  return { seq: null, tenantId: null, problem: 'something in a tenant of other people is wrong' };
}
