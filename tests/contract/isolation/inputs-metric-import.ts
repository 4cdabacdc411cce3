import { readFigures, sendFigures } from '../../helpers/metric-import-steps';
import type { IsolationInputs, World } from './world';

const CSV = 'Date,Clicks\n2026-10-01,12\n2026-10-02,15\n';

/** A file that has arrived, and how it is read. */
async function arrived(world: World) {
  const { importId, settings } = await readFigures(world, CSV);
  return { scope: world.scope, input: { importId, settings } };
}

export const metricImportInputs: IsolationInputs = {
  'metrics.beginImport': async ({ scope }) => ({
    scope,
    input: { name: 'figures.csv', bytes: 12 },
  }),
  'metrics.addPart': async ({ owner, scope }) => {
    const { importId } = await owner.call(
      'metrics.beginImport',
      { name: 'figures.csv', bytes: 12 },
      scope,
    );
    return { scope, input: { importId, offset: 0, chunk: 'RGF0ZSxD' } };
  },
  'metrics.readImport': async (world) => ({
    scope: world.scope,
    input: { importId: await sendFigures(world, CSV) },
  }),
  'metrics.previewImport': arrived,
  'metrics.confirmImport': arrived,
  'metrics.importProgress': async (world) => ({
    scope: world.scope,
    input: { importId: await sendFigures(world, CSV) },
  }),
  'metrics.abandonImport': async (world) => ({
    scope: world.scope,
    input: { importId: await sendFigures(world, CSV) },
  }),
  'metrics.imports': async (world) => {
    const { scope, input } = await arrived(world);
    await world.owner.call('metrics.confirmImport', input, scope);
    return { scope, input: {} };
  },
};
