import { addDays } from '@shared/base/days';
import { atHour } from '@shared/base/zones';
import type { Input } from '@shared/contract';
import { INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { SAMPLE_AGENCY, type SampleAgency, type SampleTenant } from './agency';
import { tellApprovals } from './approval-story';
import { tellCalendar } from './calendar-story';
import type { StagedClock } from './staged-clock';
import { tellTasks } from './task-story';
import {
  type Story,
  tellCycles,
  tellFigures,
  tellIncidents,
  tellPlanAndGates,
  tellResume,
} from './tenant-story';
import { createTimeline, type SamplePeople } from './timeline';

/**
 * Makes the sample agency through the product's own commands, each under the instant it belongs to; nothing is
 * written past the contract. Needs an install without any event.
 */
export async function makeSampleAgency(
  connect: () => RpcClient,
  clock: StagedClock,
  agency: SampleAgency = SAMPLE_AGENCY,
): Promise<{ readonly tenants: number }> {
  const endMs = atHour(agency.lastOn, 23, 'America/Sao_Paulo');
  const timeline = createTimeline(endMs);
  clock.stage(atHour(agency.firstWeekOn, 8, 'America/Sao_Paulo'));
  const people = await makePeople(connect);
  for (const tenant of agency.tenants) {
    const tenantId = await makeTenant(people, tenant);
    const story: Story = { agency, tenant, tenantId, people, timeline };
    tellFigures(story);
    tellPlanAndGates(story);
    tellCycles(story);
    tellTasks(story);
    tellCalendar(story);
    tellIncidents(story);
    tellResume(story);
    tellReadouts(story);
    tellApprovals(story);
    tellConflict(story);
  }
  await timeline.play(clock);
  return { tenants: agency.tenants.length };
}

async function makePeople(connect: () => RpcClient): Promise<SamplePeople> {
  const olga = connect();
  const first = await olga.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  const join = async (name: string) => {
    const profile = await olga.call('profiles.create', { name }, INSTALL);
    const client = connect();
    await client.call('session.signIn', { profileId: profile.id }, INSTALL);
    return { client, id: profile.id };
  };
  const max = await join('Max');
  const edi = await join('Edi');
  return {
    olga,
    max: max.client,
    edi: edi.client,
    ids: { olga: first.profile.id, max: max.id, edi: edi.id },
  };
}

async function makeTenant({ olga, ids }: SamplePeople, tenant: SampleTenant): Promise<string> {
  const { slug, name, zone, holidayRegion, contentLocale, currency, footer, brandColour } = tenant;
  const made = await olga.call(
    'tenants.create',
    { slug, name, zone, holidayRegion, contentLocale, currency },
    INSTALL,
  );
  const scope = tenantScope(made.id);
  await olga.call('tenants.update', { expectedVersion: made.version, footer, brandColour }, scope);
  const set = (
    profileId: string,
    role: Input<'memberships.set'>['role'],
    roles: Input<'memberships.set'>['functionalRoles'],
  ) => olga.call('memberships.set', { profileId, role, functionalRoles: roles ?? [] }, scope);
  await set(ids.max, 'manager', ['Execution Manager', 'Growth Analyst']);
  await set(ids.edi, 'editor', ['Content Ops Manager']);
  for (const [kind, itemName, quantity] of tenant.inventory) {
    await olga.call('inventory.save', { kind, name: itemName, quantity }, scope);
  }
  return made.id;
}

/** September approved everywhere; October as far as each tenant has come. */
function tellReadouts({ agency, tenant, tenantId, people, timeline }: Story): void {
  const scope = tenantScope(tenantId);
  const at = (day: string, hour: number) => atHour(day, hour, tenant.zone);
  const readout = (month: string, day: string, approve: boolean) =>
    timeline.at(at(day, 22), async () => {
      const draft = await people.max.call('readouts.draft', { month }, scope);
      if (!approve) return;
      const worded = await people.edi.call(
        'readouts.setCommentary',
        { reportId: draft.id, expectedVersion: draft.version, commentary: wordsFor(tenant) },
        scope,
      );
      const sent = await people.max.call(
        'readouts.move',
        { reportId: draft.id, expectedVersion: worded.version, to: 'in_review' },
        scope,
      );
      await people.olga.call(
        'readouts.approve',
        { reportId: draft.id, expectedVersion: sent.version },
        scope,
      );
    });
  // The week that ends in October is known on the Monday after.
  readout('2026-09', '2026-10-06', true);
  if (tenant.slug === 'spa-lume') readout('2026-10', agency.lastOn, true);
  if (tenant.slug === 'hotel-alba') readout('2026-10', agency.lastOn, false);
}

/** Two tenants whose second source says another number: one settled with a note, one still open. */
function tellConflict({ agency, tenant, tenantId, people, timeline }: Story): void {
  const scope = tenantScope(tenantId);
  const of = { 'spa-lume': 'bookings', 'pousada-mar': 'high_intent_sessions' } as const;
  const key =
    tenant.slug === 'spa-lume' || tenant.slug === 'pousada-mar' ? of[tenant.slug] : undefined;
  if (key === undefined) return;
  const fromOn = '2026-10-12';
  const source = key === 'bookings' ? 'Booking engine' : 'Weekly dashboard';
  timeline.at(atHour(addDays(fromOn, 8), 6, tenant.zone), () =>
    people.max.call(
      'observations.record',
      {
        observations: [
          {
            key,
            fromOn,
            toOn: addDays(fromOn, 6),
            valueText: key === 'bookings' ? '52' : '604',
            source,
            tier: 'secondary',
          },
        ],
      },
      scope,
    ),
  );
  if (key !== 'bookings') return;
  timeline.at(atHour(agency.lastOn, 10, tenant.zone), async () => {
    const [open] = await people.max.call('conflicts.list', { state: 'open' }, scope);
    const chosen = open?.observations.find(({ tier }) => tier === 'primary');
    if (open === undefined || chosen === undefined) return;
    await people.max.call(
      'conflicts.resolve',
      {
        conflictId: open.id,
        chosenId: chosen.id,
        note: 'GA4 counts guests who cancelled within the hour.',
      },
      scope,
    );
  });
}

/** What the operator says of a month, in the tenant's language. */
function wordsFor({ contentLocale }: SampleTenant): string {
  return contentLocale === 'pt-BR'
    ? 'As páginas novas trouxeram visitas de quem ainda não conhecia a casa.\n\nNas semanas em que a qualidade caiu, paramos de ampliar e corrigimos primeiro.'
    : 'The new pages brought visits from people who did not know the house yet.\n\nIn the weeks in which quality fell we stopped widening and repaired first.';
}
