import { describe, expect, it } from 'vitest';
import { holidaysBetween } from '../../src/main/core/calendar/holidays';

/** Lei 662/1949 with 10.607/2002, Lei 6.802/1980 and, since 2024, Lei 14.759/2023. */
const NATIONAL = [
  '01-01',
  '04-21',
  '05-01',
  '09-07',
  '10-12',
  '11-02',
  '11-15',
  '11-20',
  '12-25',
] as const;

const STATES =
  'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'.split(' ');

const year = (of: number) => ({ fromOn: `${of}-01-01`, toOn: `${of}-12-31` });

async function publicDays(region: string, of: number): Promise<readonly string[]> {
  const { known, holidays } = await holidaysBetween(region, year(of), 'en');
  expect(known).toBe(true);
  return holidays.filter(({ kind }) => kind === 'public').map(({ onDay }) => onDay);
}

describe('holidays of a region', () => {
  it.each(['BR', ...STATES.map((state) => `BR-${state}`)])(
    '[M56] of %s hold every national one of Brazil from 2024 to 2030',
    async (region) => {
      for (let of = 2024; of <= 2030; of += 1) {
        const found = await publicDays(region, of);
        const missing = NATIONAL.filter((day) => !found.includes(`${of}-${day}`));
        expect(missing).toEqual([]);
      }
    },
  );

  it('do not make 20 November one in all of Brazil before the law of 2023', async () => {
    expect(await publicDays('BR', 2023)).not.toContain('2023-11-20');
    expect(await publicDays('BR-SC', 2023)).not.toContain('2023-11-20');
    expect(await publicDays('BR-AM', 2023)).toContain('2023-11-20');
  });

  it('name 20 November once, in the language of the reader', async () => {
    for (const state of STATES) {
      const day = { fromOn: '2026-11-20', toOn: '2026-11-20' };
      const { holidays } = await holidaysBetween(`BR-${state}`, day, 'pt-BR');
      expect(holidays.filter(({ kind }) => kind === 'public')).toHaveLength(1);
    }
    const { holidays } = await holidaysBetween('BR-SP', year(2026), 'pt-BR');
    const names = new Map(holidays.map(({ onDay, name }) => [onDay, name]));
    expect(names.get('2026-11-20')).toBe('Dia da Consciência Negra');
    expect(names.get('2026-12-25')).toBe('Natal');
    expect(names.get('2026-07-09')).toBe('Revolução Constitucionalista');
  });

  it('tell carnival and Corpus Christi from the days that the law makes free', async () => {
    const { holidays } = await holidaysBetween('BR', year(2026), 'en');
    const kindOf = (day: string) => holidays.find(({ onDay }) => onDay === day)?.kind;
    expect(kindOf('2026-02-17')).toBe('bank');
    expect(kindOf('2026-06-04')).toBe('bank');
    expect(kindOf('2026-04-03')).toBe('public');
  });

  it.each([
    ['US-CA', '2026-11-26', 'Thanksgiving Day'],
    ['US-CA', '2026-07-03', 'Independence Day (substitute day)'],
    ['PT', '2026-06-10', 'Portugal Day'],
    ['DE-BY', '2026-11-01', "All Saints' Day"],
  ])('of %s hold %s, %s', async (region, onDay, name) => {
    const { holidays } = await holidaysBetween(region, { fromOn: onDay, toOn: onDay }, 'en');
    expect(holidays).toContainEqual({ onDay, name, kind: 'public' });
  });

  it('that last several days stand on each of them, also over the turn of a year', async () => {
    const feast = { fromOn: '2026-03-19', toOn: '2026-03-23' };
    const { holidays } = await holidaysBetween('SA', feast, 'en');
    expect(holidays.map(({ onDay }) => onDay)).toEqual([
      '2026-03-19',
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
    const half = await holidaysBetween('BR', { fromOn: '2026-12-31', toOn: '2027-01-01' }, 'en');
    expect(half.holidays.map(({ onDay, kind }) => [onDay, kind])).toEqual([
      ['2026-12-31', 'optional'],
      ['2027-01-01', 'public'],
    ]);
  });

  it.each(['ZZ', 'BR-XX', 'US-ZZZ'])(
    '[M56] of %s are unknown, which is not none',
    async (region) => {
      expect(await holidaysBetween(region, year(2026), 'en')).toEqual({
        known: false,
        holidays: [],
      });
    },
  );
});
