import './node-guard';

const { startElectronHost } = await import('./hosts/electron/start');
await startElectronHost(import.meta.url);
