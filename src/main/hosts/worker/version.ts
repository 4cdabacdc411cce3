// Read at build time: the packaged program has no package.json beside its chunks.
const [version] = Object.values(
  import.meta.glob<string>('../../../../package.json', { import: 'version', eager: true }),
);

export const VERSION: string = version ?? '0.0.0';
