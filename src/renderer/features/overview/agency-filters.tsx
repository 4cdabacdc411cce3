import { Select, TextInput } from '@mantine/core';
import { LIFECYCLE_STATES } from '@shared/domain/campaigns/campaign';
import { IconSearch } from '@tabler/icons-react';
import { useText } from '../../ui/region';
import { setQuery, usePlace } from '../../ui/use-place';

/** The filters lie in the address: a reload and a bookmark keep them. */
export function AgencyFilters() {
  const t = useText();
  const { query } = usePlace();
  return (
    <>
      <TextInput
        w={220}
        leftSection={<IconSearch className="gh-icon" aria-hidden />}
        placeholder={t('agency.filter.name')}
        aria-label={t('agency.filter.name')}
        value={query.q ?? ''}
        onChange={(event) => setQuery({ q: event.currentTarget.value })}
      />
      <Select
        w={200}
        aria-label={t('agency.filter.lifecycle')}
        allowDeselect={false}
        data={[
          { value: '', label: `${t('agency.filter.lifecycle')}: ${t('agency.filter.any')}` },
          ...LIFECYCLE_STATES.map((state) => ({
            value: state as string,
            label: t(`shell.lifecycle.${state}`),
          })),
        ]}
        value={query.lifecycle ?? ''}
        onChange={(value) => setQuery({ lifecycle: value ?? undefined })}
      />
    </>
  );
}
