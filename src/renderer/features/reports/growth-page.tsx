import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { goTo } from '../../ui/use-place';
import { GrowthSummary } from './growth-summary';

const QUICK = ['7d', '30d', '90d'] as const;

/** report-growth on screen: nothing is saved until it is put on its shelf (M180, Q16). */
export function GrowthPage() {
  const t = useText();
  const { name, slug } = useTenant();
  const formats = useFormats();
  const scope = useTenantScope();
  const notices = useNotices();
  const [window, setWindow] = useState('30d');
  const answer = useWatched('reports.growth', { window }, scope, { keep: true });
  const save = useCommand('reports.saveGrowth', scope);
  const summary = newestOf(answer);
  const keep = async () => {
    const saved = await save.run({ window });
    if (saved === undefined) return;
    notices.done(t('reports.growthPage.saved'));
    goTo(tenantPlace(slug, 'reports', saved.reportId));
  };
  return (
    <ListPage
      title={t('reports.growthPage.title')}
      meta={
        summary === undefined
          ? name
          : t('reports.growthPage.meta', {
              tenant: name,
              from: formats.shortDateTime(summary.windowStartMs),
              to: formats.shortDateTime(summary.windowEndMs),
              days: summary.windowDays,
            })
      }
      actions={
        <Button
          variant="filled"
          leftSection={<IconDeviceFloppy className="gh-icon" aria-hidden />}
          aria-disabled={save.pending}
          onClick={() => void keep()}
        >
          {t('reports.growthPage.save')}
        </Button>
      }
      toolbar={<WindowChoice window={window} onChange={setWindow} />}
    >
      <Loaded answer={answer}>{(value) => <GrowthSummary summary={value} asked={window} />}</Loaded>
    </ListPage>
  );
}

function WindowChoice({
  window,
  onChange,
}: {
  window: string;
  onChange: (window: string) => void;
}) {
  const t = useText();
  const isQuick = QUICK.some((each) => each === window);
  const [custom, setCustom] = useState(isQuick ? '' : window);
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('reports.growthPage.window')}
        value={isQuick ? window : ''}
        onChange={onChange}
        data={QUICK.map((each) => ({ value: each, label: each }))}
      />
      <TextInput
        size="xs"
        w={120}
        aria-label={t('reports.growthPage.custom')}
        placeholder={t('reports.growthPage.customHint')}
        value={custom}
        onChange={(event) => setCustom(event.currentTarget.value)}
        onBlur={() => (custom.trim() === '' ? undefined : onChange(custom.trim()))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && custom.trim() !== '') onChange(custom.trim());
        }}
      />
    </>
  );
}
