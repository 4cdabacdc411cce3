import { Button, Textarea, TextInput } from '@mantine/core';
import type { AppError } from '@shared/base/errors';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import './inline-edit.css';
import { useText } from './region';
import { useErrorText } from './use-error-text';

export interface InlineEditProps {
  /** What the value is, for those who hear it and over its field. */
  readonly label: string;
  readonly value: string;
  /** How the value reads while it is not edited; its text by default. */
  readonly shown?: ReactNode;
  /** In place of an empty value. */
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly type?: 'text' | 'date' | 'number';
  /** Why it cannot be changed now; undefined when it can. */
  readonly fixed?: boolean;
  /** Grows with every change of the thing that holds the value. */
  readonly version: number;
  /** Starts in its field, for a line that does not exist yet. */
  readonly startOpen?: boolean;
  /** Sends what was typed with the version that the operator saw; false when it was refused. */
  readonly onSave: (draft: string, seenVersion: number) => Promise<boolean>;
  readonly onDone?: () => void;
  /** Why the last save was refused. */
  readonly error: AppError | undefined;
}

/**
 * A value that turns into its field where it stands. Enter (with Ctrl in several lines) saves, Esc gives up.
 * A refused save keeps the draft; when the thing has changed in the meantime, the newer value is shown beside it.
 */
export function InlineEdit(props: InlineEditProps) {
  const { label, value, shown, placeholder, fixed = false, startOpen = false } = props;
  const [open, setOpen] = useState(startOpen);
  const opener = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  useEffect(() => {
    if (open || !returning.current) return;
    returning.current = false;
    opener.current?.focus();
  }, [open]);
  const reading = shown ?? (value === '' ? undefined : value);
  const spoken = typeof reading === 'string' ? reading : value;
  const text = reading ?? <span className="gh-ink-3">{placeholder}</span>;
  if (fixed) return <div className="gh-inline-fixed">{text}</div>;
  if (!open) {
    return (
      <button
        ref={opener}
        type="button"
        className="gh-inline-value"
        aria-label={`${label}: ${spoken === '' ? (placeholder ?? '') : spoken}`}
        onClick={() => setOpen(true)}
      >
        {text}
      </button>
    );
  }
  const close = () => {
    returning.current = true;
    setOpen(false);
    props.onDone?.();
  };
  return <Field {...props} onClose={close} />;
}

function Field(props: InlineEditProps & { readonly onClose: () => void }) {
  const { label, value, multiline = false, type = 'text', version, onSave, onClose, error } = props;
  const t = useText();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState({ version, value });
  const [refused, setRefused] = useState(false);
  // A newer version of the rest does not touch this value; a newer value does.
  const changed = value !== seen.value;
  const save = async () => {
    if (draft === seen.value && !changed) return onClose();
    setRefused(false);
    if (await onSave(draft, changed ? seen.version : version)) return onClose();
    setRefused(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  const message = refused && error !== undefined ? errorText(error) : undefined;
  const shared = {
    'aria-label': label,
    autoFocus: true,
    value: draft,
    error: message,
    onKeyDown,
  };
  return (
    <div className="gh-inline-form">
      {multiline ? (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={12}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...shared}
          type={type}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      )}
      {changed ? (
        <p className="gh-meta" role="status">
          {t('ui.inline.changed', { value: value === '' ? '–' : value })}
        </p>
      ) : null}
      <div className="gh-row">
        <Button
          size="xs"
          onClick={() => {
            if (!changed) return void save();
            // The operator has read the newer value and keeps the draft.
            setSeen({ version, value });
            setRefused(false);
          }}
        >
          {t(changed ? 'ui.inline.keepMine' : 'ui.action.save')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          {t('ui.action.cancel')}
        </Button>
        <span className="gh-meta">{t(multiline ? 'ui.inline.keysMany' : 'ui.inline.keys')}</span>
      </div>
    </div>
  );
}
