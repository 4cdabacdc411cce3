import { SegmentedControl } from '@mantine/core';
import type { Coded } from '@shared/base/coded';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { useReasonText } from './reason-text';
import type { Settings } from './use-import';

interface AnswersProps {
  readonly settings: Settings;
  readonly onAnswer: (changed: Partial<Settings>) => void;
}

const ANSWERS = {
  numbers: ['point', 'comma'],
  slashes: ['day_month', 'month_day'],
  repeats: ['add', 'once'],
} as const;
type Asked = keyof typeof ANSWERS;
const ASKED: readonly Asked[] = ['numbers', 'slashes', 'repeats'];

/** What the file leaves open: each question with what was found, and its answers. Nothing is guessed. */
export function Questions(props: AnswersProps & { readonly questions: readonly Coded[] }) {
  const reasonText = useReasonText();
  const { questions, settings, onAnswer } = props;
  return questions.map((question) => {
    const asked = askedBy(question.code);
    return (
      <div key={question.code} className="gh-note gh-tint-warn measures-question" role="alert">
        <StateGlyph name="p1" tone="warn" />
        <div className="gh-grow gh-col gh-gap-3">
          <span>{reasonText('measures.question', question)}</span>
          {asked === undefined ? null : (
            <div>
              <Answer asked={asked} settings={settings} onAnswer={onAnswer} />
            </div>
          )}
        </div>
      </div>
    );
  });
}

/** What was answered, or kept from the last file of the source; it can be changed. */
export function Answers({ settings, onAnswer }: AnswersProps) {
  const t = useText();
  const answered = ASKED.filter((asked) => settings[asked] !== undefined);
  if (answered.length === 0) return null;
  return (
    <div className="measures-fields">
      {answered.map((asked) => (
        <div key={asked} className="gh-col gh-gap-1">
          <span className="gh-medium">{t(`measures.answer.${asked}`)}</span>
          <div>
            <Answer asked={asked} settings={settings} onAnswer={onAnswer} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Answer({ asked, settings, onAnswer }: AnswersProps & { readonly asked: Asked }) {
  const t = useText();
  return (
    <SegmentedControl
      aria-label={t(`measures.answer.${asked}`)}
      value={settings[asked] ?? ''}
      data={ANSWERS[asked].map((value) => ({ value, label: t(`measures.answer.${value}`) }))}
      onChange={(value) => onAnswer({ [asked]: value })}
    />
  );
}

function askedBy(code: string): Asked | undefined {
  if (code.startsWith('numbers')) return 'numbers';
  if (code.startsWith('days')) return 'slashes';
  return code === 'repeats' ? 'repeats' : undefined;
}
