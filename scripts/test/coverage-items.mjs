/** The items of the contract that this version promises, as ranges. */
const promised =
  'M1-M10 M13 M15 M17-M29 M32 M37 M39 M40 M42-M52 M55 M56 M64 M69 M114-M163 M165-M167 M169 M170 M172-M205 ' +
  'M228-M230';

/** @returns {string[]} every promised item, as `M12` */
export function promisedItems() {
  return promised.split(' ').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((item) => Number(item.slice(1)));
    return Array.from({ length: last - first + 1 }, (_, index) => `M${first + index}`);
  });
}
