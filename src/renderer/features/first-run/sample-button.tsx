import { Button } from '@mantine/core';
import { INSTALL } from '@shared/rpc/client';
import { useRpc } from '../../rpc/rpc-context';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';

/** Fills the empty install with the sample agency and asks who signs in. */
export function SampleButton() {
  const t = useText();
  const notices = useNotices();
  const { client, session, sessionKey } = useRpc();
  const create = useCommand('sample.create', INSTALL);
  const run = async () => {
    const answer = await create.run({});
    if (answer === undefined) return;
    notices.done(t('firstRun.sample.done'));
    sessionKey.forget();
    await client.call('session.lock', {}, INSTALL).catch(() => undefined);
    session.refresh();
  };
  return (
    <Button aria-disabled={create.pending} onClick={() => void run()}>
      {t(create.pending ? 'firstRun.sample.working' : 'firstRun.sample.action')}
    </Button>
  );
}
