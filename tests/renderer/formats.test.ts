import { describe, expect, it } from 'vitest';
import { createFormats } from '../../src/renderer/ui/formats';

const at = Date.UTC(2025, 10, 3, 11, 12);
const en = createFormats('en', 'America/Sao_Paulo');
const pt = createFormats('pt-BR', 'America/Sao_Paulo');

describe('figures and times as an operator reads them', () => {
  it('writes numbers in the language, with a true minus', () => {
    expect([en.number(18420), en.number(4.72), en.number(-3)]).toEqual(['18,420', '4.72', '−3']);
    expect([pt.number(18420), pt.number(4.72)]).toEqual(['18.420', '4,72']);
  });

  it('writes changes with their sign', () => {
    expect([en.change(0.064), en.change(-0.03), en.change(0)]).toEqual(['+6.4%', '−3.0%', '0.0%']);
    // Up begins at 2 %: what is below it is not written as 2 %.
    expect([en.change(0.0198), en.change(-0.0199), en.change(0.02)]).toEqual([
      '+1.9%',
      '−1.9%',
      '+2.0%',
    ]);
    expect([en.change(0.29), en.change(0.57)]).toEqual(['+29.0%', '+57.0%']);
    expect([pt.change(0.064), pt.change(-0.03)]).toEqual(['+6,4%', '−3,0%']);
  });

  it('writes money from minor units, with a space after the sign', () => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(en.money(148_000, 'BRL'))).toBe('R$ 1,480.00');
    expect(plain(pt.money(148_000, 'BRL'))).toBe('R$ 1.480,00');
    expect(plain(en.money(-148_000, 'BRL'))).toBe('−R$ 1,480.00');
    expect(plain(en.money(1_480, 'JPY'))).toBe('¥ 1,480');
  });

  it('writes instants in the zone it is given, in 24 hours', () => {
    expect(en.dateTime(at)).toBe('Mon 3 Nov 2025, 08:12');
    expect(pt.dateTime(at)).toBe('seg., 03/11/2025 08:12');
    expect(createFormats('en', 'UTC').dateTime(Date.UTC(2026, 8, 30, 0, 5))).toBe(
      'Wed 30 Sep 2026, 00:05',
    );
    expect(en.shortDateTime(at)).toBe('3 Nov, 08:12');
  });

  it('moves a calendar day by no zone', () => {
    expect(createFormats('en', 'Pacific/Kiritimati').day('2026-10-31')).toBe('31 Oct 2026');
    expect(createFormats('pt-BR', 'Pacific/Pago_Pago').day('2026-10-31')).toBe('31/10/2026');
    expect([en.month('2026-10'), pt.month('2026-10')]).toEqual(['October 2026', 'outubro de 2026']);
  });

  it.each([
    [9_400, '9.4 s'],
    [42_000, '42 s'],
    [168_000, '2 min 48 s'],
    [1_200_000, '20 min'],
    [28_800_000, '8 h'],
    [85_200_000, '23 h 40 min'],
    [2 * 86_400_000, '2 d'],
  ])('writes a duration of %i ms as %s', (ms, text) => {
    expect(en.duration(ms)).toBe(text);
  });

  it.each([
    [20 * 60_000, '20 min'],
    [47 * 3_600_000, '47 h'],
    [48 * 3_600_000, '2 d'],
    [12 * 86_400_000, '12 d'],
  ])('writes an age of %i ms as %s', (ms, text) => {
    expect(en.age(ms)).toBe(text);
  });
});
