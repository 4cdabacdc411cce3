import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CrashFence } from '../../src/renderer/ui/crash-fence';

let broken = false;

function View({ name }: { name: string }) {
  if (broken) throw new Error('A text is missing');
  return <p>{name}</p>;
}

const fenced = (place: string) => (
  <>
    <p>The rail</p>
    <CrashFence
      place={place}
      fallback={(retry) => (
        <button type="button" onClick={retry}>
          Open it again
        </button>
      )}
    >
      <View name={place} />
    </CrashFence>
  </>
);

// React tells the console of every fault that a fence catches.
beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

it('a view that cannot be drawn leaves the rest of the window standing, and opens again once it can', async () => {
  broken = true;
  render(fenced('#/t/alba/gates'));
  expect(screen.getByText('The rail')).toBeDefined();
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Open it again' }));
  expect(screen.getByText('#/t/alba/gates')).toBeDefined();
});

it('another place is drawn without asking', () => {
  broken = true;
  const { rerender } = render(fenced('#/t/alba/gates'));
  expect(screen.getByRole('button', { name: 'Open it again' })).toBeDefined();
  broken = false;
  rerender(fenced('#/t/alba/plans'));
  expect(screen.getByText('#/t/alba/plans')).toBeDefined();
});
