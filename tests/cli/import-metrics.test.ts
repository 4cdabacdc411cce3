import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, runJson, temporaryFolder } from './in-process';

const CSV = 'When;Engaged;Note\n13/10/2026;1.234,5;a\n14/10/2026;=A1;b\n15/10/2026;7;c\n';

function folderWith(content: string) {
  const folder = temporaryFolder();
  const file = join(folder, 'crm.csv');
  writeFileSync(file, content);
  return { file, data: join(folder, 'data') };
}

test('[M52] import-metrics previews, refuses what is wrong by line, and imports all or nothing', async () => {
  const { file, data } = folderWith(CSV);
  const words = ['import-metrics', file, '--source', 'CRM', '--data', data];
  const map = ['--map', 'When=day,Engaged=high_intent_sessions'];

  const unmapped = await runJson([...words, '--preview']);
  expect(unmapped.exit).toBe(2);
  expect(unmapped.json.preview.questions).toMatchObject([
    { code: 'no_measure' },
    { code: 'no_period' },
  ]);

  const preview = await runJson([...words, ...map, '--preview']);
  expect(preview.exit).toBe(0);
  expect(preview.json).toMatchObject({
    imported: null,
    preview: {
      file: 'crm.csv',
      delimiter: ';',
      numbers: 'comma',
      rows: { read: 3, used: 2, refused: 1 },
      values: { fresh: 2, conflict: 0 },
      refused: [{ line: 3, column: 'Engaged', found: '=A1', why: { code: 'formula' } }],
      columns: [
        { header: 'When', use: 'day' },
        { header: 'Engaged', use: 'high_intent_sessions' },
        { header: 'Note', use: 'ignore' },
      ],
    },
  });

  const refused = await run([...words, ...map]);
  expect(refused.exit).toBe(2);
  expect(refused.err).toContain('line 3');

  const imported = await runJson([...words, ...map, '--leave-out-refused']);
  expect(imported.exit).toBe(0);
  expect(imported.json.imported).toEqual({ recorded: 2, unchanged: 0, conflicts: 0, refused: 1 });
  // The columns of the source are known from now on, and what is known is not recorded twice.
  const again = await runJson([...words, '--leave-out-refused']);
  expect(again.json.imported).toEqual({ recorded: 0, unchanged: 2, conflicts: 0, refused: 1 });
});

test.each([
  ['There is no file', ['missing.csv', '--source', 'CRM']],
  ['--source', ['FILE']],
  ['--map', ['FILE', '--source', 'CRM', '--map', 'Nothing=sessions']],
  ['--map', ['FILE', '--source', 'CRM', '--map', 'When=visits']],
  ['--numbers', ['FILE', '--source', 'CRM', '--numbers', 'dot']],
  ['--period', ['FILE', '--source', 'CRM', '--period', 'October']],
  ['--observed', ['FILE', '--source', 'CRM', '--observed', 'yesterday']],
])('[M52] import-metrics says what is wrong with what was typed: %s', async (said, words) => {
  const { file, data } = folderWith(CSV);
  const { exit, err } = await run([
    'import-metrics',
    ...words.map((word) => (word === 'FILE' ? file : word)),
    '--data',
    data,
  ]);
  expect(exit).toBe(1);
  expect(err).toContain(said);
});
