import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { ReportDetail } from './period-text';

/** The operator's words of the month; an approval fixes them. */
export function CommentaryEditor({ report }: { report: ReportDetail }) {
  const t = useText();
  const notices = useNotices();
  const save = useCommand('readouts.setCommentary', useTenantScope(), { inline: true });
  const refusal = useRoleRefusal('readouts.setCommentary');
  const [words, setWords] = useState(report.commentary);
  const isFixed = report.state !== 'draft' && report.state !== 'in_review';
  const submit = async () => {
    if (refusal !== undefined) return;
    const saved = await save.run({
      reportId: report.id,
      expectedVersion: report.version,
      commentary: words,
    });
    if (saved !== undefined) notices.done(t('reports.commentary.saved'), saved);
  };
  return (
    <InspectorSection title={t('reports.commentary.title')}>
      <div className="gh-col">
        <Textarea
          aria-label={t('reports.commentary.title')}
          placeholder={isFixed ? '' : t('reports.commentary.hint')}
          autosize
          minRows={5}
          maxRows={14}
          readOnly={isFixed}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {isFixed ? <span className="gh-meta">{t('reports.commentary.fixed')}</span> : null}
        {refusal === undefined ? null : <span className="gh-meta">{refusal}</span>}
        <FormError error={save.error} />
        {isFixed ? null : (
          <div className="gh-row">
            <Button
              aria-disabled={save.pending || words === report.commentary || refusal !== undefined}
              onClick={() => (words === report.commentary ? undefined : void submit())}
            >
              {t('reports.commentary.save')}
            </Button>
          </div>
        )}
      </div>
    </InspectorSection>
  );
}
