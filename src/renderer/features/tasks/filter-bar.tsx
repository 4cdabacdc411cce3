import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { MODULES } from '@shared/domain/roles/module';
import { TASK_STATES, TASK_TRACKS, type TaskState } from '@shared/domain/tasks/task';
import { IconSearch } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import { filterInput, isFiltered, moduleNamed, trackNamed, useTaskFilters } from './task-filters';

/** What the board shows: by words, module, track, owner and state, with exact counts. */
export function FilterBar() {
  return (
    <div className="tasks-filters">
      <FieldFilters />
      <StateFilters />
    </div>
  );
}

function FieldFilters() {
  const t = useText();
  const { id: tenantId } = useTenant();
  const { filters, change } = useTaskFilters(tenantId);
  const members = newestOf(useWatched('memberships.list', {}, useTenantScope())) ?? [];
  const trackName = (track: (typeof TASK_TRACKS)[number]) =>
    track === 'none' ? t('tasks.track.none') : t(`ui.track.${track}`);
  return (
    <div className="gh-row gh-wrap">
      <SearchField />
      <Select
        className="tasks-filter"
        aria-label={t('tasks.filter.module')}
        placeholder={t('tasks.filter.module')}
        data={MODULES.map((value) => ({ value, label: t(`roles.module.${value}`) }))}
        clearable
        value={filters.module ?? null}
        onChange={(value) => change({ module: moduleNamed(value) })}
      />
      <Select
        className="tasks-filter"
        aria-label={t('tasks.filter.track')}
        placeholder={t('tasks.filter.track')}
        data={TASK_TRACKS.map((value) => ({ value, label: trackName(value) }))}
        clearable
        value={filters.track ?? null}
        onChange={(value) => change({ track: trackNamed(value) })}
      />
      <Select
        className="tasks-filter"
        aria-label={t('tasks.filter.owner')}
        placeholder={t('tasks.filter.owner')}
        data={members.map(({ profileId, name }) => ({ value: profileId, label: name }))}
        clearable
        value={filters.ownerProfileId ?? null}
        onChange={(value) => change({ ownerProfileId: value ?? undefined })}
      />
      <Checkbox
        label={t('tasks.filter.past')}
        checked={filters.pastCampaigns}
        onChange={(event) => change({ pastCampaigns: event.currentTarget.checked })}
      />
    </div>
  );
}

function SearchField() {
  const t = useText();
  const { id: tenantId } = useTenant();
  const { filters, change } = useTaskFilters(tenantId);
  return (
    <TextInput
      id="task-search"
      className="tasks-search"
      aria-label={t('tasks.filter.search')}
      placeholder={t('tasks.filter.search')}
      leftSection={<IconSearch className="gh-icon" aria-hidden />}
      value={filters.text}
      onChange={(event) => change({ text: event.currentTarget.value })}
    />
  );
}

function StateFilters() {
  const t = useText();
  const { id: tenantId } = useTenant();
  const { filters, asked, change, clear } = useTaskFilters(tenantId);
  const counts = newestOf(
    useWatched('tasks.counts', filterInput(asked, false), useTenantScope(), { keep: true }),
  );
  const toggle = (state: TaskState) =>
    change({
      states: filters.states.includes(state)
        ? filters.states.filter((each) => each !== state)
        : [...filters.states, state],
    });
  return (
    <fieldset className="tasks-states">
      <legend className="gh-hidden">{t('tasks.filter.states')}</legend>
      {TASK_STATES.map((state) => {
        const count = counts?.byState[state] ?? 0;
        const on = filters.states.includes(state);
        if (count === 0 && !on) return null;
        return (
          <button
            key={state}
            type="button"
            className="tasks-chip"
            aria-pressed={on}
            onClick={() => toggle(state)}
          >
            <StateGlyph
              name={STATE_LOOKS[state].glyph}
              {...(on ? {} : { tone: STATE_LOOKS[state].tone })}
              small
            />
            {t(`ui.state.${state}`)}
            <span className="gh-num tasks-chip-count">{count}</span>
            <span className="gh-hidden">{t('tasks.filter.tasks', { count })}</span>
          </button>
        );
      })}
      {isFiltered(filters) ? (
        <Button size="xs" variant="subtle" onClick={clear}>
          {t('tasks.screen.clear')}
        </Button>
      ) : null}
    </fieldset>
  );
}
