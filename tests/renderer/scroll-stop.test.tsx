import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useScrollStop } from '../../src/renderer/ui/use-scroll-stop';

afterEach(cleanup);

function Part({ high, control }: { high: boolean; control: boolean }) {
  const ref = useScrollStop();
  return (
    <div
      data-testid="part"
      ref={(part) => {
        ref.current = part;
        if (part === null) return;
        // happy-dom lays nothing out.
        Object.defineProperty(part, 'scrollHeight', { value: high ? 900 : 100 });
        Object.defineProperty(part, 'clientHeight', { value: 400 });
      }}
    >
      {control ? <button type="button">Open</button> : 'Text'}
    </div>
  );
}

it.each([
  [true, false, '0'],
  [true, true, null],
  [false, false, null],
])('higher than its place: %s, with a control: %s, stops Tab: %s', (high, control, stop) => {
  render(<Part high={high} control={control} />);
  expect(screen.getByTestId('part').getAttribute('tabindex')).toBe(stop);
});

it('is no stop any more once a control has come', async () => {
  render(<Part high control={false} />);
  const part = screen.getByTestId('part');
  part.append(document.createElement('button'));
  await waitFor(() => expect(part.hasAttribute('tabindex')).toBe(false));
});
