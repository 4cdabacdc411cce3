import { MantineProvider } from '@mantine/core';
import { AppError } from '@shared/base/errors';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cssVariablesResolver, theme } from '../../src/renderer/theme/theme';
import { ErrorState } from '../../src/renderer/ui/error-state';
import { fieldErrors } from '../../src/renderer/ui/field-errors';
import { type Answer, Loaded } from '../../src/renderer/ui/loaded';
import { RegionProvider, type UiLocale } from '../../src/renderer/ui/region';
import { Table } from '../../src/renderer/ui/table';

afterEach(cleanup);

const show = (node: ReactNode, locale: UiLocale = 'en') =>
  render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver}>
      <RegionProvider locale={locale} zone="UTC" nowMs={() => 0}>
        {node}
      </RegionProvider>
    </MantineProvider>,
  );

const rows = ['Alba', 'Mar', 'Verde'];
const table = (onOpen: (row: string) => void, onMore?: () => void) => (
  <>
    <input aria-label="filter" />
    <Table
      label="Places"
      rows={rows}
      rowKey={(row) => row}
      columns={[
        { key: 'name', header: 'Name', render: (row) => <button type="button">{row}</button> },
      ]}
      onOpen={onOpen}
      more={{ total: 40, pending: false, onMore }}
    />
  </>
);

describe('a table', () => {
  it('is entered by J, moved over by J and K, and opened by Enter', async () => {
    const opened: string[] = [];
    show(table((row) => opened.push(row)));
    const user = userEvent.setup();
    await user.keyboard('jjj{Enter}');
    expect(opened).toEqual(['Verde']);
    await user.keyboard('k{Enter}');
    expect(opened).toEqual(['Verde', 'Mar']);
  });

  it('leaves J and K to a field that has the focus', async () => {
    show(table(() => undefined));
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('filter'), 'jk');
    expect(screen.getByLabelText<HTMLInputElement>('filter').value).toBe('jk');
  });

  it('does not open a row when a button inside it is pressed', async () => {
    const opened: string[] = [];
    show(table((row) => opened.push(row)));
    await userEvent.setup().click(screen.getByRole('button', { name: 'Mar' }));
    expect(opened).toEqual([]);
  });

  it('says how many of how many it shows, and asks for more', async () => {
    const onMore = vi.fn();
    show(table(() => undefined, onMore));
    expect(screen.getByText('Showing 3 of 40')).toBeDefined();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Load more' }));
    expect(onMore).toHaveBeenCalledTimes(1);
  });
});

describe('what a query answers', () => {
  const loaded = (answer: Answer<readonly string[]>) => (
    <Loaded answer={answer} isEmpty={(value) => value.length === 0} empty={<p>nothing yet</p>}>
      {(value) => <p>{value.join(' ')}</p>}
    </Loaded>
  );
  const error = new AppError('unavailable', 'The disk is full.');

  it('draws nothing for the first moments of loading, then a skeleton', async () => {
    show(loaded({ status: 'loading' }));
    expect(screen.queryByRole('status')).toBeNull();
    expect(await screen.findByRole('status')).toBeDefined();
  });

  it('draws the value, or that there is none yet', () => {
    show(loaded({ status: 'ready', value: ['a', 'b'] }));
    expect(screen.getByText('a b')).toBeDefined();
    show(loaded({ status: 'ready', value: [] }));
    expect(screen.getByText('nothing yet')).toBeDefined();
  });

  it('says after a failure what happened and what is safe', () => {
    show(loaded({ status: 'failed', error, last: undefined }));
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('The disk is full.');
    expect(alert).toContain('What is stored is safe.');
  });

  it('keeps what was read before a failure on screen, and says so', () => {
    show(loaded({ status: 'failed', error, last: ['a', 'b'] }));
    expect(screen.getByText('a b')).toBeDefined();
    expect(screen.getByText(/was read before/)).toBeDefined();
  });
});

describe('a refusal of the core', () => {
  it('is told in the language of the person where the core gave a reason', () => {
    const refusal = new AppError('rule_violation', 'English words', {
      details: { reason: 'sample_needs_empty_folder' },
    });
    show(<ErrorState error={refusal} />, 'pt-BR');
    expect(screen.getByRole('alert').textContent).not.toContain('English words');
  });

  it('is told in the words of the core where the reason is not known', () => {
    const refusal = new AppError('rule_violation', 'Words of the core', {
      details: { reason: 'no_such_reason' },
    });
    show(<ErrorState error={refusal} />, 'pt-BR');
    expect(screen.getByRole('alert').textContent).toContain('Words of the core');
  });

  it('names the fields it speaks of', () => {
    const issues = [
      { path: ['name'], message: 'is empty' },
      { path: 'zone', message: 'is no zone' },
      'odd',
    ];
    const refusal = new AppError('invalid_input', 'no', { details: { issues } });
    expect(fieldErrors(refusal)).toEqual({ name: 'is empty', zone: 'is no zone' });
    expect(fieldErrors(new AppError('conflict', 'no'))).toEqual({});
  });
});
