import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy, IconLock } from '@tabler/icons-react';
import { useNotices } from '../../ui/notices';
import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { type Approval, shortHash } from './approval';

/** What the approval is good for: this content, until when, and whether it was used. */
export function PinnedContent({ approval }: { approval: Approval }) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const { hash, unchanged, expiresAtMs, consumedAtMs, requestedAtMs, requestedBy } = approval;
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    notices.done(t('approvals.hash.copied'));
  };
  return (
    <InspectorSection title={t('approvals.hash.title')}>
      <div className="gh-row">
        <IconLock className="gh-icon" aria-hidden />
        <span className="gh-mono gh-grow" title={hash}>
          {t('approvals.hash.short', { hash: shortHash(hash) })}
        </span>
        <Tooltip label={t('approvals.hash.copy')}>
          <ActionIcon
            size={24}
            variant="subtle"
            aria-label={t('approvals.hash.copy')}
            onClick={() => void copy()}
          >
            <IconCopy className="gh-icon" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <p className="gh-ink-2">
        {t('approvals.hash.about', { unchanged: unchanged === null ? 'gone' : String(unchanged) })}
      </p>
      <DataList
        facts={[
          {
            label: t('approvals.fact.asked'),
            value: t('approvals.fact.askedBy', {
              by: requestedBy,
              at: formats.shortDateTime(requestedAtMs),
            }),
          },
          ...(expiresAtMs === null
            ? []
            : [
                {
                  label: t('approvals.fact.expires'),
                  value: formats.shortDateTime(expiresAtMs),
                },
              ]),
          ...(consumedAtMs === null
            ? []
            : [
                {
                  label: t('approvals.fact.used'),
                  value: formats.shortDateTime(consumedAtMs),
                },
              ]),
        ]}
      />
    </InspectorSection>
  );
}
