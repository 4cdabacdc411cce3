import { Button } from '@mantine/core';

interface RecoveryCodeProps {
  readonly title: string;
  readonly text: string;
  readonly code: string;
  readonly done: string;
  readonly onDone: () => void;
}

/** A secret that is shown once; it goes only when the person says so. */
export function RecoveryCode({ title, text, code, done, onDone }: RecoveryCodeProps) {
  return (
    <div className="gh-col gh-gap-3">
      <h2>{title}</h2>
      <p className="gh-ink-2">{text}</p>
      <output className="gh-secret">{code}</output>
      <div>
        <Button variant="filled" onClick={onDone}>
          {done}
        </Button>
      </div>
    </div>
  );
}
