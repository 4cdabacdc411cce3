import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTenant } from '../../rpc/signed-in';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { DateText } from '../../ui/times';
import { useCodedText } from '../../ui/use-coded-text';
import type { Overview } from './overview';

/** What was decided last, why, and the ways on from there. */
export function LastDecision({ decisions }: { decisions: Overview['decisions'] }) {
  const t = useText();
  const codedText = useCodedText();
  const { slug } = useTenant();
  const last = decisions.find(({ asOf }) => !asOf);
  if (last === undefined) {
    return (
      <InspectorSection title={t('overview.last.title')}>
        <p className="gh-ink-2">{t('overview.last.none')}</p>
        <div>
          <Button
            component="a"
            size="xs"
            href={hrefOf(tenantPlace(slug, 'cycles', undefined, { run: 'weekly' }))}
          >
            {t('overview.last.run')}
          </Button>
        </div>
      </InspectorSection>
    );
  }
  const { id, decision, reason, reasonText, cadence, ordinal, decidedAtMs, origin } = last;
  return (
    <InspectorSection
      title={t('overview.last.title')}
      aside={
        <span className="gh-meta">
          <DateText atMs={decidedAtMs} show="shortDateTime" />
        </span>
      }
    >
      <StatusText state={decision} />
      <p className="gh-ink-2">
        {reason === null ? (reasonText ?? '') : codedText('cycles.reason', reason)}
      </p>
      <div className="gh-row">
        <Button component="a" size="xs" href={hrefOf(tenantPlace(slug, 'cycles', id))}>
          {t('overview.last.open', {
            cycle: lowerFirst(t('cycles.page.title', { cadence, ordinal })),
          })}
        </Button>
        {origin === 'imported' ? null : (
          <Button
            component="a"
            size="xs"
            variant="subtle"
            leftSection={<IconAdjustments className="gh-icon gh-icon-sm" aria-hidden />}
            href={hrefOf(tenantPlace(slug, 'cycles', id))}
          >
            {t('overview.last.whatIf')}
          </Button>
        )}
      </div>
    </InspectorSection>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);
