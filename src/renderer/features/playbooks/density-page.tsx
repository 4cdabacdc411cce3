import {
  DENSITIES,
  DENSITY_MODES,
  type DensityMode,
  doubledUp,
  weeksInFlight,
} from '@shared/domain/playbooks/density';
import type { ReactNode } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded } from '../../ui/loaded';
import { Pill } from '../../ui/marks';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { PlaybookAnswer } from './playbook';
import { PlaybookTabs } from './playbook-tabs';
import { usePlaybookText } from './use-playbook-text';

/** What changes with the hands a tenant has, and which mode it counts on (M166). */
export function DensityPage() {
  const t = useText();
  const answer = useWatched('playbooks.get', {}, useTenantScope());
  return (
    <ListPage
      title={t('playbooks.title')}
      meta={t('playbooks.density.meta')}
      toolbar={<PlaybookTabs current="density" />}
    >
      <Loaded answer={answer}>
        {(value) => (
          <>
            <Load answer={value} />
            <ModeTable inUse={value.density} />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function Load({ answer: { density, inFlight } }: { answer: PlaybookAnswer }) {
  const t = useText();
  const weeks = Math.round(weeksInFlight(DENSITIES[density], inFlight) * 10) / 10;
  const { weeklyTasks } = DENSITIES[density];
  return <p>{t('playbooks.density.load', { inFlight, weeklyTasks, weeks })}</p>;
}

type Fact = ReturnType<typeof useFacts>[number];

function ModeTable({ inUse }: { inUse: DensityMode }) {
  const t = useText();
  const facts = useFacts();
  const columns: readonly Column<Fact>[] = [
    {
      key: 'fact',
      header: <span className="gh-hidden">{t('playbooks.density.fact')}</span>,
      width: 128,
      render: ({ key }) => <span className="gh-medium">{t(`playbooks.density.fact.${key}`)}</span>,
    },
    ...DENSITY_MODES.map((mode) => ({
      key: mode,
      header: <ModeHead mode={mode} inUse={mode === inUse} />,
      render: ({ value }: Fact) => value(mode),
    })),
  ];
  return (
    <div className="playbooks-modes">
      <Table
        label={t('playbooks.part.density')}
        columns={columns}
        rows={facts}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

function ModeHead({ mode, inUse }: { mode: DensityMode; inUse: boolean }) {
  const t = useText();
  const name = usePlaybookText()(`density.${mode}.name`);
  const notices = useNotices();
  const refusal = useRoleRefusal('playbooks.setDensity');
  const set = useCommand('playbooks.setDensity', useTenantScope());
  const use = async () => {
    const result = await set.run({ density: mode });
    if (result !== undefined) notices.done(t('playbooks.density.set', { name }));
  };
  return (
    <div className="playbooks-mode">
      <span className="playbooks-mode-name">{name}</span>
      {inUse ? (
        <Pill>{t('playbooks.density.inUse')}</Pill>
      ) : (
        <RefusableButton
          size="xs"
          refusal={refusal}
          pending={set.pending}
          onClick={() => void use()}
        >
          {t('playbooks.density.use', { name })}
        </RefusableButton>
      )}
    </div>
  );
}

function useFacts() {
  const t = useText();
  const p = usePlaybookText();
  const formats = useFormats();
  const people = (mode: DensityMode): ReactNode => {
    const [from, to] = DENSITIES[mode].people;
    return to === undefined
      ? t('playbooks.density.peopleFrom', { from })
      : t('playbooks.density.people', { from, to });
  };
  return [
    { key: 'fit', value: (mode) => p(`density.${mode}.fit`) },
    { key: 'people', value: people },
    { key: 'weeklyTasks', value: (mode) => formats.number(DENSITIES[mode].weeklyTasks) },
    { key: 'modulesAtOnce', value: (mode) => formats.number(DENSITIES[mode].modulesAtOnce) },
    { key: 'monthlyPages', value: (mode) => formats.number(DENSITIES[mode].monthlyPages) },
    { key: 'rhythm', value: (mode) => p(`density.${mode}.rhythm`) },
    { key: 'focus', value: (mode) => p(`density.${mode}.focus`) },
    { key: 'seats', value: (mode) => <Seats mode={mode} /> },
    { key: 'watch', value: (mode) => p(`density.${mode}.watch`) },
  ] as const satisfies readonly {
    readonly key: string;
    readonly value: (mode: DensityMode) => ReactNode;
  }[];
}

/** Which roles one person holds together; a role that is not listed has a person of its own. */
function Seats({ mode }: { mode: DensityMode }) {
  return (
    <ul className="playbooks-list">
      {doubledUp(DENSITIES[mode]).map((roles) => (
        <li key={roles.join()}>{roles.join(', ')}</li>
      ))}
    </ul>
  );
}
