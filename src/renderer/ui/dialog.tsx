import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from './region';

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly size?: number;
  readonly children: ReactNode;
}

/** A dialog; render it while it is open. Focus goes back to where it came from. */
export function Dialog({ title, onClose, size = 480, children }: DialogProps) {
  const t = useText();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
    >
      {children}
    </Modal>
  );
}

/** Mantine gives the focus back only to a dialog that stays mounted; ours come and go. */
function useFocusBack(): void {
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const from = opener.current;
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
}

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and what stays. */
  readonly text: ReactNode;
  /** The verb: "Restore this backup". */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirm, danger = false, pending = false, onConfirm, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose} size={440}>
      <div className="gh-col gh-gap-4">
        <div className="gh-ink-2">{text}</div>
        <FormActions
          submit={confirm}
          danger={danger}
          pending={pending}
          onSubmit={onConfirm}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}

interface FormActionsProps {
  readonly submit: string;
  readonly pending?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Without it the button submits the form around it. */
  readonly onSubmit?: () => void;
  readonly onCancel?: () => void;
  /** At the other end of the foot: a way out of another kind, such as removing the thing. */
  readonly lead?: ReactNode;
}

/** The foot of a form: cancel and the one verb. */
export function FormActions(props: FormActionsProps) {
  const { submit, pending = false, danger = false, disabled = false } = props;
  const { onSubmit, onCancel, lead } = props;
  const t = useText();
  return (
    <div className="gh-row gh-form-actions">
      {lead}
      <span className="gh-grow" />
      {onCancel === undefined ? null : (
        <Button variant="subtle" onClick={onCancel}>
          {t('ui.action.cancel')}
        </Button>
      )}
      <Button
        variant="filled"
        {...(danger ? { color: 'fail' } : {})}
        type={onSubmit === undefined ? 'submit' : 'button'}
        disabled={disabled}
        aria-disabled={pending}
        {...(onSubmit === undefined ? {} : { onClick: onSubmit })}
      >
        {pending ? t('ui.action.working') : submit}
      </Button>
    </div>
  );
}

/** A form in a column; `onSubmit` without the browser's own sending. */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="gh-form" onSubmit={submit} noValidate>
      {children}
    </form>
  );
}
