import { useSignedIn } from '../../rpc/signed-in';
import { usePlace } from '../../ui/use-place';
import { ApprovalLog } from './approval-log';
import { ApprovalPage } from './approval-page';
import './approvals.css';

/** What waits for an Owner, of one tenant or of all, and one of them with what it allows (M45). */
export function ApprovalsView() {
  const { tenant } = useSignedIn();
  const { id } = usePlace();
  if (tenant === undefined || id === undefined) return <ApprovalLog />;
  return <ApprovalPage key={id} approvalId={id} />;
}
