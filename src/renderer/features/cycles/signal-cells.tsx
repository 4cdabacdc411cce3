import { UnstyledButton } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { ProvenanceStamp } from '../../ui/chips';
import { useFormats, useText } from '../../ui/region';
import type { Signal } from './cycle';
import { showInput } from './explained';

/** A signal by name with what was set by hand; or that a line holds the value which is not used. */
export function SignalName({ signal, unused }: { signal: Signal; unused: boolean }) {
  const t = useText();
  const formats = useFormats();
  if (unused) {
    return <span className="gh-ink-2 gh-nowrap cycles-other">{t('cycles.inputs.other')}</span>;
  }
  const { override } = signal;
  const name = t(`metrics.name.${signal.metricKey}`);
  return (
    <div>
      <span className="gh-row gh-gap-1">
        <UnstyledButton
          className="gh-medium gh-nowrap cycles-open"
          aria-label={t('cycles.explain.open', { name })}
          onClick={() => showInput(signal.key)}
        >
          {name}
        </UnstyledButton>
        {signal.others.length === 0 ? null : (
          <IconPin className="gh-icon gh-icon-sm gh-ink-3" aria-hidden />
        )}
      </span>
      {override === null ? null : (
        <div className="gh-meta">
          {t('cycles.inputs.overridden', {
            by: override.by,
            when: formats.shortDateTime(override.atMs),
            note: override.note,
          })}
        </div>
      )}
    </div>
  );
}

/** The rank of the source is told where it matters: beside another value, and when it is not the first. */
export function FigureSource(props: { figure: Signal['current']; contested: boolean }) {
  const t = useText();
  const { contested } = props;
  const { source, tier, asOfMs } = props.figure;
  if (source === null || tier === null || asOfMs === null) {
    return <span className="gh-meta">{t('cycles.inputs.missing')}</span>;
  }
  const ranked = contested || tier !== 'primary';
  const name = t('cycles.inputs.source', { source, tier: t(`metrics.tier.${tier}`) });
  return (
    <span className="cycles-source">
      <ProvenanceStamp source={ranked ? name : source} asOfMs={asOfMs} />
    </span>
  );
}
