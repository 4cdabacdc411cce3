import { Button } from '@mantine/core';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { goTo } from '../../ui/use-place';

/** Asks for what fell away, as it is now, and goes to the new question. */
export function AskAgain({ approvalId }: { approvalId: string }) {
  const t = useText();
  const { slug } = useTenant();
  const notices = useNotices();
  const ask = useCommand('approvals.askAgain', useTenantScope());
  const run = async () => {
    const asked = await ask.run({ approvalId });
    if (asked === undefined) return;
    notices.done(t('approvals.again.done'));
    goTo(tenantPlace(slug, 'approvals', asked.id));
  };
  return (
    <div>
      <Button variant="filled" aria-disabled={ask.pending} onClick={() => void run()}>
        {t('approvals.again')}
      </Button>
    </div>
  );
}
