import { refuse } from '../refuse';
import { countCoverage } from '../store/clusters';
import type { TenantReader } from '../store/tenant-access';

/** Throws while the matrix says the coverage (M167): a value by hand counts only where no cluster has priority. */
export async function requireNoMatrix(read: TenantReader): Promise<void> {
  const { priority, owned } = await countCoverage(read);
  if (priority > 0) throw refuse('rule_violation', 'coverage_from_matrix', { priority, owned });
}
