import { Avatar } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import type { Approval } from './approval';

/** Everybody who may approve, what they said so far, and how many have to agree (D8). */
export function WhoDecides({ approval }: { approval: Approval }) {
  const t = useText();
  const formats = useFormats();
  const { approvers, author, votes, needed } = approval;
  return (
    <InspectorSection title={t('approvals.who.title')}>
      <ul className="approvals-people">
        {approvers.map(({ name, standing, atMs, selfApproved }) => (
          <li key={name} className="gh-row">
            <Avatar name={name} plain />
            <span className="gh-grow gh-clip">{name}</span>
            <span className="gh-meta">
              {t(`approvals.who.${standing}`, {
                at: atMs === null ? '' : formats.shortDateTime(atMs),
                self: selfApproved,
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="gh-meta">
        {t('approvals.who.needed', { votes, needed })}
        {author === null ? null : ` · ${t('approvals.who.madeBy', { name: author })}`}
      </p>
    </InspectorSection>
  );
}
