import { SegmentedControl } from '@mantine/core';
import type { Coded } from '@shared/base/coded';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { useReasonText } from './reason-text';
import type { Settings } from './use-import';

interface QuestionsProps {
  readonly questions: readonly Coded[];
  readonly settings: Settings;
  readonly onChange: (changed: Partial<Settings>) => void;
}

const ANSWERS = {
  numbers: ['point', 'comma'],
  slashes: ['day_month', 'month_day'],
  repeats: ['add', 'once'],
} as const;
type Asked = keyof typeof ANSWERS;

/** What the file leaves open: each question with what was found, and its answers. Nothing is guessed. */
export function Questions({ questions, settings, onChange }: QuestionsProps) {
  const t = useText();
  const reasonText = useReasonText();
  return questions.map((question) => {
    const asked = askedBy(question.code);
    return (
      <div key={question.code} className="gh-note gh-tint-warn measures-question" role="alert">
        <StateGlyph name="p1" tone="warn" />
        <div className="gh-grow gh-col gh-gap-3">
          <span>{reasonText('measures.question', question)}</span>
          {asked === undefined ? null : (
            <div>
              <SegmentedControl
                aria-label={t(`measures.answer.${asked}`)}
                value={settings[asked] ?? ''}
                data={ANSWERS[asked].map((value) => ({
                  value,
                  label: t(`measures.answer.${value}`),
                }))}
                onChange={(value) => onChange({ [asked]: value })}
              />
            </div>
          )}
        </div>
      </div>
    );
  });
}

function askedBy(code: string): Asked | undefined {
  if (code.startsWith('numbers')) return 'numbers';
  if (code.startsWith('days')) return 'slashes';
  return code === 'repeats' ? 'repeats' : undefined;
}
