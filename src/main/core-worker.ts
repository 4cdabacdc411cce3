import './node-guard';

const { startCoreWorker } = await import('./hosts/worker/start');
await startCoreWorker();
