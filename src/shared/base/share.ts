/**
 * A share cut to tenths of a percent, towards zero: 0.0198 becomes 0.019. A rise of just under 2 % is not written as one
 * of 2 %, from which a trend is up (Q37).
 */
export function cutToTenths(share: number): number {
  // What the multiplication adds is less than a millionth of a percent.
  return Math.trunc(Number((share * 1000).toFixed(6))) / 1000;
}
