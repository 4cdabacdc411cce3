import { AppError } from '@shared/base/errors';
import { INSTALL, type RpcClient } from '@shared/rpc/client';

/** Fills an empty install with the sample agency; an install with other data is refused (D7). */
export async function ensureSample(
  client: RpcClient,
  dataFolder: string,
  onStart: () => void,
): Promise<void> {
  const { firstRun, sample } = await client.call('session.state', {}, INSTALL);
  if (sample) return;
  if (!firstRun) {
    throw new AppError(
      'conflict',
      `The folder ${dataFolder} holds other data than the sample agency. Start the demo without --data, or name an empty folder.`,
    );
  }
  onStart();
  await client.call('sample.create', {}, INSTALL);
}
