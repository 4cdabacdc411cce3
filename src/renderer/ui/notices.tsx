import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { AppError } from '@shared/base/errors';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useUndoOf } from '../rpc/undo-context';
import { useText } from './region';
import { StateGlyph } from './state-glyph';
import { useErrorText } from './use-error-text';

const TOAST_MS = 8_000;

/** The toast on screen: a newer one takes its place, or the news would queue up behind it. */
let lastToast: string | undefined;

export interface Refusal {
  /** What was refused: "Move refused". */
  readonly title: string;
  /** The rule and what is missing. */
  readonly body: ReactNode;
  /** The way out. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** What stayed as it was: "The card is back in Draft". */
  readonly hint?: string;
  /** What it speaks of: a newer word about the same takes its place. */
  readonly about?: string;
}

export interface Notices {
  /** Bottom centre, for what was done; goes by itself. With the answer of a command that can be taken back, also Undo. */
  done(message: string, undo?: (() => void) | object): void;
  /** Top right, for what was refused; stays until it is closed. */
  refused(refusal: Refusal): void;
  /** A refusal in the words of the core. */
  failed(error: AppError): void;
  /** Takes a refusal away whose cause is gone. */
  settled(about: string): void;
}

/** The two ways to tell the operator about an action; never both for one. */
export function useNotices(): Notices {
  const t = useText();
  const errorText = useErrorText();
  const undoOf = useUndoOf();
  return useMemo(() => {
    const refused = (refusal: Refusal) => {
      if (refusal.about !== undefined) notifications.hide(refusal.about);
      const id = notifications.show({
        ...(refusal.about === undefined ? {} : { id: refusal.about }),
        position: 'top-right',
        autoClose: false,
        withBorder: true,
        className: 'gh-refusal',
        role: 'alert',
        closeButtonProps: { 'aria-label': t('ui.action.close') },
        icon: <StateGlyph name="blocked" tone="warn" />,
        title: refusal.title,
        message: <RefusalBody refusal={refusal} onDone={() => notifications.hide(id)} />,
      });
    };
    return {
      refused,
      settled: (about) => void notifications.hide(about),
      failed: (error) => refused({ title: t(`ui.error.${error.code}`), body: errorText(error) }),
      done(message, wayBack) {
        const undo = isCall(wayBack) ? wayBack : wayBack && undoOf(wayBack);
        if (lastToast !== undefined) notifications.hide(lastToast);
        const id = notifications.show({
          position: 'bottom-center',
          autoClose: TOAST_MS,
          withCloseButton: false,
          className: 'gh-toast',
          role: 'status',
          icon: <IconCheck className="gh-icon" aria-hidden />,
          message: (
            <span className="gh-row">
              <span className="gh-grow">{message}</span>
              {undo === undefined ? null : (
                <Button
                  size="xs"
                  variant="subtle"
                  className="gh-toast-undo"
                  onClick={() => {
                    notifications.hide(id);
                    undo();
                  }}
                >
                  {t('ui.action.undo')}
                </Button>
              )}
            </span>
          ),
        });
        lastToast = id;
      },
    };
  }, [t, errorText, undoOf]);
}

const isCall = (way: object | undefined): way is () => void => typeof way === 'function';

function RefusalBody({ refusal, onDone }: { refusal: Refusal; onDone: () => void }) {
  const { body, action, hint } = refusal;
  return (
    <div className="gh-col">
      <div>{body}</div>
      {action === undefined && hint === undefined ? null : (
        <div className="gh-row">
          {action === undefined ? null : (
            <Button
              size="xs"
              onClick={() => {
                onDone();
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <span className="gh-grow" />
          {hint === undefined ? null : <span className="gh-meta">{hint}</span>}
        </div>
      )}
    </div>
  );
}
