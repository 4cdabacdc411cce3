import { addDays } from '@shared/base/days';
import { atHour } from '@shared/base/zones';
import { tenantScope } from '@shared/rpc/client';
import type { Story } from './tenant-story';

const NEXT_YEAR = {
  en: {
    inScope: 'Own pages, offers by e-mail',
    outOfScope: 'Portals and paid search',
    channels: 'Website, e-mail',
    goal: 'Fill twelve weekends of the low season with direct bookings',
    acceptance:
      'Direct bookings from the own pages double from March to June, every sale included.',
    changes: 'The budget does not fit the season, and “every sale” counts walk-ins too.',
    edited:
      'Direct bookings from the own pages grow by half from March to June, walk-ins left out.',
  },
  'pt-BR': {
    inScope: 'Páginas próprias, ofertas por e-mail',
    outOfScope: 'Portais e busca paga',
    channels: 'Site, e-mail',
    goal: 'Encher doze fins de semana da baixa temporada com reservas diretas',
    acceptance:
      'As reservas diretas das páginas próprias dobram de março a junho, com todas as vendas.',
    changes: 'O orçamento não cabe na temporada, e “todas as vendas” conta também o balcão.',
    edited:
      'As reservas diretas das páginas próprias crescem pela metade de março a junho, sem o balcão.',
  },
} as const;

/** One tenant whose next plan came back for changes and waits in its second version. */
export function tellApprovals({ agency, tenant, tenantId, people, timeline }: Story): void {
  if (tenant.slug !== 'fit-ptd') return;
  const scope = tenantScope(tenantId);
  const words = NEXT_YEAR[tenant.contentLocale];
  const at = (daysBefore: number, hour: number) =>
    atHour(addDays(agency.lastOn, -daysBefore), hour, tenant.zone);
  timeline.at(at(2, 10), async () => {
    const { inScope, outOfScope, channels, acceptance } = words;
    const plan = await people.edi.call(
      'plans.create',
      {
        goal: {
          statement: words.goal,
          kind: 'bookings',
          metricKey: 'bookings',
          baseline: 90,
          target: 135,
          dueOn: '2027-06-30',
          inScope,
          outOfScope,
          channels,
          acceptance,
        },
        name: `${tenant.slug}-low-season`,
        budgetMinor: 480_000,
      },
      scope,
    );
    const sent = await people.edi.call(
      'plans.submit',
      { planId: plan.id, expectedVersion: plan.version },
      scope,
    );
    timeline.at(at(1, 9), () =>
      people.olga.call(
        'plans.decide',
        { planId: plan.id, expectedVersion: sent.version, verdict: 'revise', notes: words.changes },
        scope,
      ),
    );
    timeline.at(at(1, 15), async () => {
      const { parts, version } = await people.edi.call('plans.get', { planId: plan.id }, scope);
      if (parts === null) return;
      const edited = await people.edi.call(
        'plans.update',
        {
          planId: plan.id,
          expectedVersion: version,
          parts: { ...parts, goal: { ...parts.goal, acceptance: words.edited } },
          budgetMinor: 360_000,
        },
        scope,
      );
      await people.edi.call(
        'plans.submit',
        { planId: plan.id, expectedVersion: edited.version },
        scope,
      );
    });
  });
}
