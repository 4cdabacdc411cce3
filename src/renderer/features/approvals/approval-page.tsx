import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { APPROVAL_LOOKS, type Approval, SUBJECT_VIEW } from './approval';
import { ContentChanges } from './content-changes';
import { DecisionPanel } from './decision-panel';
import { Discussion } from './discussion';
import { PinnedContent } from './pinned-content';
import { useApprovalWords } from './use-approval-words';
import { WhoDecides } from './who-decides';

/** One approval: exactly what is asked for, what changed since the last time, who decides and what was said. */
export function ApprovalPage({ approvalId }: { approvalId: string }) {
  const t = useText();
  const { slug } = useTenant();
  const { titleOf } = useApprovalWords();
  const answer = useWatched('approvals.get', { approvalId }, useTenantScope());
  const approval = newestOf(answer);
  return (
    <ListPage
      title={approval === undefined ? t('approvals.title') : titleOf(approval)}
      meta={
        <a className="approvals-link" href={hrefOf(tenantPlace(slug, 'approvals'))}>
          {t('approvals.back')}
        </a>
      }
      actions={
        approval && (
          <>
            <StatusText
              pill
              state={APPROVAL_LOOKS[approval.state]}
              label={t(`approvals.state.${approval.state}`)}
            />
            <a className="approvals-link" href={hrefOf(subjectPlace(slug, approval))}>
              {t(`approvals.open.${approval.subject.kind}`)}
            </a>
          </>
        )
      }
      inspector={
        approval && (
          <>
            <DecisionPanel key={approval.version} approval={approval} />
            <PinnedContent approval={approval} />
            <WhoDecides approval={approval} />
          </>
        )
      }
    >
      <Loaded answer={answer}>
        {(value) => (
          <>
            <ContentChanges approval={value} />
            <Discussion approval={value} />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function subjectPlace(slug: string, { subject }: Approval) {
  return tenantPlace(slug, SUBJECT_VIEW[subject.kind], subject.id);
}
