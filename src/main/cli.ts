import './node-guard';

const { startCommandLine } = await import('./hosts/cli/start');
await startCommandLine(process.argv.slice(2));
