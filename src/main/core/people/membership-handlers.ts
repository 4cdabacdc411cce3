import type { Output } from '@shared/contract';
import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import {
  countMembers,
  countOpenTasksOf,
  findMember,
  listMembers,
  type Member,
  removeMembership,
  saveMembership,
} from '../store/memberships';
import { findProfile } from '../store/profiles';
import type { TenantReader } from '../store/tenant-access';
import { requireFound } from '../store/versioned';

/** Who belongs to a tenant, what each may do (Q9, M48–M50) and answers for. */
export const membershipHandlers = {
  'memberships.list': async ({ read }) => (await listMembers(read)).map(toOutput),

  'memberships.set': async (context, { profileId, role, functionalRoles }) => {
    const { services, acting, tenantId } = context;
    return services.store.write(acting, async (install) => {
      const writer = install.forTenant(tenantId);
      requireFound('profile', profileId, await findProfile(install, profileId));
      const before = await findMember(writer, profileId);
      if (before?.role === 'owner' && role !== 'owner') await requireAnotherOwner(writer, before);
      await saveMembership(writer, profileId, role, [...new Set(functionalRoles)]);
      // Heard by everyone: whoever got in has to learn of it, and the list of people shows it.
      install.touch('profiles');
      return toOutput(requireFound('member', profileId, await findMember(writer, profileId)));
    });
  },

  'memberships.remove': async (context, { profileId }) => {
    const { services, acting, tenantId } = context;
    await services.store.write(acting, async (install) => {
      const writer = install.forTenant(tenantId);
      const member = requireFound('member', profileId, await findMember(writer, profileId));
      if (member.role === 'owner') await requireAnotherOwner(writer, member);
      await requireNoOpenTasks(writer, member);
      await removeMembership(writer, member);
      // Heard by everyone: whoever is out no longer hears of the tenant itself.
      install.touch('profiles');
    });
    return { done: true };
  },
} satisfies Partial<Handlers>;

/** A tenant without an Owner could approve nothing any more. */
async function requireAnotherOwner(read: TenantReader, member: Member): Promise<void> {
  if ((await countMembers(read, 'owner')) > 1) return;
  throw refuse('rule_violation', 'last_owner', { name: member.name });
}

async function requireNoOpenTasks(read: TenantReader, member: Member): Promise<void> {
  const open = await countOpenTasksOf(read, member.profileId);
  if (open === 0) return;
  throw refuse('rule_violation', 'owns_open_tasks', { name: member.name, count: open });
}

function toOutput({ functionalRoles, ...member }: Member): Output<'memberships.set'> {
  return { ...member, functionalRoles: [...functionalRoles] };
}
