import './node-guard';

const { startBrowserHost } = await import('./hosts/node/start');
await startBrowserHost(process.argv.slice(2), import.meta.url);
