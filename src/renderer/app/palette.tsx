import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { ALL, tenantScope } from '@shared/rpc/client';
import {
  IconAlertOctagon,
  IconBinaryTree,
  IconListCheck,
  IconRoute,
  IconSearch,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useRpc } from '../rpc/rpc-context';
import { type TenantRow, useSignedIn } from '../rpc/signed-in';
import { useWatched } from '../rpc/use-watched';
import { useChosenTask } from '../ui/chosen-task';
import { Kbd } from '../ui/kbd';
import { newestOf } from '../ui/loaded';
import { Pill, TenantMark } from '../ui/marks';
import { useNotices } from '../ui/notices';
import { allPlace, type Place, tenantPlace } from '../ui/place';
import { useText } from '../ui/region';
import { StateGlyph } from '../ui/state-glyph';
import { goTo } from '../ui/use-place';
import { builtViews } from './current-view';
import { paletteCommands } from './palette-commands';
import { taskCommands } from './palette-tasks';
import { useUndo } from './use-undo';

const FOUND_ICONS = { task: IconListCheck, plan: IconRoute, incident: IconAlertOctagon } as const;
const FOUND_VIEWS = { task: 'tasks', plan: 'plans', incident: 'incidents' } as const;

/** Ctrl K: the six commands, what the search finds, and the places. */
export function Palette() {
  const t = useText();
  const { tenant } = useSignedIn();
  const [query, setQuery] = useState('');
  const commands = useCommands(query);
  const found = useFound(query);
  const places = usePlaces(query);
  const count = commands.length + found.length + places.length;
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      size={640}
      yOffset={120}
      centered={false}
      shortcut={null}
      overlayProps={{ blur: 0, color: 'transparent', className: 'gh-scrim' }}
      transitionProps={{ duration: 100, transition: 'fade' }}
      attributes={{ content: { 'aria-label': t('shell.search') } }}
    >
      <Spotlight.Search
        placeholder={t('shell.palette.placeholder')}
        aria-label={t('shell.search')}
        leftSection={<IconSearch className="gh-icon" aria-hidden />}
        rightSectionWidth={200}
        leftSectionWidth={44}
        rightSection={
          <span className="gh-row gh-grow gh-palette-scope">
            <Pill>{tenant?.name ?? t('shell.rail.all')}</Pill>
          </span>
        }
      />
      <Spotlight.ActionsList>
        <Group label={t('shell.palette.commands')} items={commands} />
        <Group label={t('shell.palette.found')} items={found} />
        <Group label={t('shell.palette.places')} items={places} />
        {count === 0 ? (
          <Spotlight.Empty>{t('shell.palette.nothing', { query })}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
      <Spotlight.Footer>
        <span className="gh-row gh-meta">
          <Kbd keys="↑ ↓" /> {t('shell.palette.move')} <Kbd keys="Enter" /> {t('shell.palette.run')}{' '}
          <Kbd keys="Esc" /> {t('ui.action.close')}
          <span className="gh-grow" />
          <span className="gh-num">{t('shell.palette.count', { count })}</span>
        </span>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

interface Item {
  readonly key: string;
  readonly label: string;
  readonly about: string;
  readonly icon: ReactNode;
  readonly right: ReactNode;
  readonly refused: boolean;
  run(): void;
}

function Group({ label, items }: { label: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {items.map(({ key, label: name, about, icon, right, refused, run }) => (
        <Spotlight.Action
          key={key}
          onClick={refused ? undefined : run}
          closeSpotlightOnTrigger={!refused}
          aria-disabled={refused}
        >
          <span className="gh-palette-item">
            {icon}
            <span className="gh-medium gh-nowrap">{name}</span>
            {about === '' ? null : <span className="gh-hidden">: </span>}
            <span className="gh-meta gh-clip gh-grow">{about}</span>
            <span aria-hidden="true">{right}</span>
          </span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

const matches = (query: string, ...texts: readonly string[]) =>
  texts.some((text) => text.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()));

function useCommands(query: string): readonly Item[] {
  const t = useText();
  const notices = useNotices();
  const { client } = useRpc();
  const { last: undo } = useUndo();
  const { tenant, tenants } = useSignedIn();
  const chosen = useChosenTask();
  const scope = tenant === undefined ? undefined : tenantScope(tenant.id);
  const start = newestOf(useWatched('campaigns.current', {}, scope));
  const failing = start?.startReasons.length ?? 0;
  const startRefusal =
    failing > 0 ? t('shell.command.start.refused', { count: failing }) : undefined;
  return [
    ...paletteCommands({ tenant, scope, startRefusal, client, notices, undo, t }),
    ...taskCommands({ tenant, tenants, chosen, t }),
  ]
    .filter(({ label, about }) => matches(query, label, about))
    .map((command) => ({
      key: command.key,
      label: command.label,
      about: command.refusal ?? command.about,
      icon: <command.icon className="gh-icon" />,
      right:
        command.refusal !== undefined ? (
          <StateGlyph name="blocked" tone="warn" />
        ) : command.keys === undefined ? null : (
          <Kbd keys={command.keys} />
        ),
      refused: command.refusal !== undefined,
      run: command.run,
    }));
}

function useFound(query: string): readonly Item[] {
  const { tenant, tenants } = useSignedIn();
  const [text] = useDebouncedValue(query.trim(), 150);
  const ask = text.length >= 2;
  const answer = useWatched(
    'search.find',
    { text, limit: 8, ...(tenant === undefined ? {} : { tenantId: tenant.id }) },
    ask ? ALL : undefined,
    { keep: true },
  );
  if (!ask) return [];
  return (newestOf(answer) ?? []).flatMap((hit) => {
    const owner = tenants.find(({ id }) => id === hit.tenantId);
    if (owner === undefined) return [];
    const Icon = FOUND_ICONS[hit.kind];
    return [
      {
        key: hit.id,
        label: hit.title,
        about: hit.snippet === hit.title ? '' : hit.snippet,
        icon: <Icon className="gh-icon" aria-hidden />,
        right: <TenantMark initials={owner.initials} slot={owner.colourSlot} />,
        refused: false,
        run: () => goTo(tenantPlace(owner.slug, FOUND_VIEWS[hit.kind], hit.id)),
      },
    ];
  });
}

function usePlaces(query: string): readonly Item[] {
  const t = useText();
  const { tenant, tenants } = useSignedIn();
  const views = builtViews()
    .filter(({ scopes }) => tenant === undefined || scopes.includes('tenant'))
    .map(({ view, icon: Icon, letter }) => ({
      key: `view-${view}`,
      label: t(`shell.nav.${view}`),
      about: '',
      icon: <Icon className="gh-icon" />,
      right: <Kbd keys={`G ${letter.toUpperCase()}`} />,
      refused: false,
      run: () => goTo(placeOf(tenant, view)),
    }));
  const lineage =
    tenant === undefined
      ? []
      : [
          {
            key: 'lineage',
            label: t('overview.sources.title'),
            about: t('overview.sources.text'),
            icon: <IconBinaryTree className="gh-icon" aria-hidden />,
            right: null,
            refused: false,
            run: () => goTo(tenantPlace(tenant.slug, 'overview', 'lineage')),
          },
        ];
  const others = tenants.map((row, index) => ({
    key: `tenant-${row.id}`,
    label: row.name,
    about: t(`shell.lifecycle.${row.lifecycle}`),
    icon: <TenantMark initials={row.initials} slot={row.colourSlot} />,
    right: index < 9 ? <Kbd keys={`Ctrl ${index + 1}`} /> : null,
    refused: false,
    run: () => goTo(tenantPlace(row.slug, '')),
  }));
  return [...views, ...lineage, ...others].filter(({ label }) => matches(query, label));
}

const placeOf = (tenant: TenantRow | undefined, view: string): Place =>
  tenant === undefined ? allPlace(view) : tenantPlace(tenant.slug, view);
