import { useState } from 'react';
import { InlineEdit } from '../../ui/inline-edit';
import { useText } from '../../ui/region';
import type { FieldTarget, Parts } from './plan';
import { useLedTo } from './use-led-to';
import type { PlanEdit } from './use-plan-edit';

interface RoleMatrixProps {
  readonly parts: Parts;
  readonly version: number;
  readonly edit: PlanEdit;
  readonly target: FieldTarget | undefined;
}

/** Who answers for what and hands over what in this plan (M155). */
export function RoleMatrix({ parts, version, edit, target }: RoleMatrixProps) {
  const t = useText();
  // By cell, so that a way to another one does not close a cell that is being edited.
  const [turns, setTurns] = useState<Readonly<Record<string, number>>>({});
  useLedTo(
    target,
    (field) => field.startsWith('roles.') && edit.fixed === undefined,
    (field) => setTurns({ ...turns, [field]: target?.turn ?? 0 }),
  );
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
                    key={turns[`roles.${index}.${column}`] ?? 0}
                    startOpen={turns[`roles.${index}.${column}`] !== undefined}
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
