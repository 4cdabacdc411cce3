import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';

interface RefusableButtonProps extends Omit<ButtonProps, 'children'> {
  /** Why it does not act now; the button stays in place, can be reached and says so. */
  readonly refusal: string | undefined;
  readonly pending?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

/** A button that may be refused: with its reasons, a lock and the keyboard's focus instead of vanishing. */
export function RefusableButton(props: RefusableButtonProps) {
  const { refusal, pending = false, onClick, variant, leftSection, children, ...rest } = props;
  const refused = refusal !== undefined;
  const button = (
    <Button
      {...rest}
      variant={refused ? 'default' : (variant ?? 'default')}
      aria-disabled={refused || pending}
      aria-description={refusal}
      leftSection={refused ? <IconLock className="gh-icon" aria-hidden /> : leftSection}
      onClick={() => {
        if (!refused && !pending) onClick();
      }}
    >
      {children}
    </Button>
  );
  return refused ? <Tooltip label={refusal}>{button}</Tooltip> : button;
}
