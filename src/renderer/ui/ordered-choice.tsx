import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { Dialog, Form, FormActions } from './dialog';
import './ordered-choice.css';
import { useText } from './region';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

interface OrderedChoiceProps {
  readonly title: string;
  readonly about: string;
  readonly options: readonly ChoiceOption[];
  /** What is shown, in its order; at least one. */
  readonly value: readonly string[];
  /** The first look, to go back to. */
  readonly initial: readonly string[];
  readonly most?: number;
  readonly onSave: (value: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Chooses some of several things and their order, by mouse and by keyboard (Alt and the arrows). */
export function OrderedChoice(props: OrderedChoiceProps) {
  const { title, about, options, initial, most = options.length, onSave, onClose } = props;
  const t = useText();
  const [chosen, setChosen] = useState(props.value);
  const labelOf = (value: string) => options.find((one) => one.value === value)?.label ?? value;
  const rest = options.filter(({ value }) => !chosen.includes(value));
  const isFull = chosen.length >= most;
  const move = (value: string, step: number) => {
    const at = chosen.indexOf(value);
    const to = at + step;
    if (to < 0 || to >= chosen.length) return;
    setChosen(chosen.toSpliced(at, 1).toSpliced(to, 0, value));
  };
  const onKeyDown = (event: KeyboardEvent, value: string) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(value, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Dialog title={title} onClose={onClose} size={680}>
      <Form onSubmit={() => onSave(chosen)}>
        <p className="gh-ink-2">{about}</p>
        <div className="gh-choice-sides">
          <section className="gh-col gh-gap-1" aria-label={t('choice.shown')}>
            <h3>{t('choice.shown')}</h3>
            <ul className="gh-choice">
              {chosen.map((value, at) => (
                <li key={value} onKeyDown={(event) => onKeyDown(event, value)}>
                  <span className="gh-grow gh-clip">{labelOf(value)}</span>
                  <Step
                    label={t('choice.up', { name: labelOf(value) })}
                    icon={IconArrowUp}
                    refused={at === 0}
                    onClick={() => move(value, -1)}
                  />
                  <Step
                    label={t('choice.down', { name: labelOf(value) })}
                    icon={IconArrowDown}
                    refused={at === chosen.length - 1}
                    onClick={() => move(value, 1)}
                  />
                  <Step
                    label={t('choice.hide', { name: labelOf(value) })}
                    icon={IconMinus}
                    refused={chosen.length === 1}
                    onClick={() => setChosen(chosen.filter((one) => one !== value))}
                  />
                </li>
              ))}
            </ul>
          </section>
          {rest.length === 0 ? null : (
            <section className="gh-col gh-gap-1" aria-label={t('choice.more')}>
              <div className="gh-row">
                <h3 className="gh-grow">{t('choice.more')}</h3>
                {isFull ? <span className="gh-meta">{t('choice.full', { most })}</span> : null}
              </div>
              <ul className="gh-choice">
                {rest.map(({ value, label }) => (
                  <li key={value}>
                    <span className="gh-grow gh-clip">{label}</span>
                    <Step
                      label={t('choice.show', { name: label })}
                      icon={IconPlus}
                      refused={isFull}
                      onClick={() => setChosen([...chosen, value])}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <p className="gh-meta">{t('choice.keys')}</p>
        <div>
          <Button size="xs" onClick={() => setChosen(initial)}>
            {t('choice.reset')}
          </Button>
        </div>
        <FormActions submit={t('choice.save')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: typeof IconPlus;
  readonly refused: boolean;
  readonly onClick: () => void;
}

/** Stays in reach at the ends of the list, so that the focus is not lost on the way. */
function Step({ label, icon: Icon, refused, onClick }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      size={24}
      aria-label={label}
      title={label}
      aria-disabled={refused}
      onClick={() => {
        if (!refused) onClick();
      }}
    >
      <Icon className="gh-icon gh-icon-sm" aria-hidden />
    </ActionIcon>
  );
}
