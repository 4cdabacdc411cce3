import { InlineEdit } from '../../ui/inline-edit';
import { useText } from '../../ui/region';
import type { Parts } from './plan';
import type { PlanEdit } from './use-plan-edit';

interface RoleMatrixProps {
  readonly parts: Parts;
  readonly version: number;
  readonly edit: PlanEdit;
}

/** Who answers for what and hands over what in this plan (M155). */
export function RoleMatrix({ parts, version, edit }: RoleMatrixProps) {
  const t = useText();
  const save =
    (index: number, column: 'responsibility' | 'deliverable') =>
    (draft: string, seenVersion: number) =>
      edit.save(
        {
          ...parts,
          roleMatrix: parts.roleMatrix.map((row, at) =>
            at === index ? { ...row, [column]: draft.trim() } : row,
          ),
        },
        seenVersion,
      );
  return (
    <div className="gh-table-box">
      <table className="gh-table plans-matrix" aria-label={t('plans.part.role_matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('plans.page.role')}</th>
            <th scope="col">{t('plans.page.responsibility')}</th>
            <th scope="col">{t('plans.page.deliverable')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.roleMatrix.map((row, index) => (
            <tr key={row.role}>
              <th scope="row">{row.role}</th>
              {(['responsibility', 'deliverable'] as const).map((column) => (
                <td key={column}>
                  <InlineEdit
                    label={t('plans.page.cell', {
                      role: row.role,
                      column: t(`plans.page.${column}`),
                    })}
                    value={row[column]}
                    placeholder="–"
                    fixed={edit.fixed !== undefined}
                    version={version}
                    error={edit.error}
                    onSave={save(index, column)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
