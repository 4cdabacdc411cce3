import { test } from './fixtures/gatehouse';
import { incidentToRollback } from './fixtures/j4';
import { mouseOperator } from './fixtures/operator';

test('a P0 from its report to its closed record, with the mouse [M137] [M149] [M172] [M174] [M175] [M176] [M192] [M196]', async ({
  page,
  gatehouse,
}) => {
  test.slow();
  await incidentToRollback(page, gatehouse, mouseOperator(page));
});
