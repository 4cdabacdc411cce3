/** The items of the contract that this version promises, as ranges. */
const promised =
  'M1-M10 M13 M15 M17 M18 M21 M22 M26 M32 M39 M40 M42-M44 M47-M52 M55 M56 M69 M114-M120 M122-M125 M128-M149 ' +
  'M151 M154-M158 M160 M161 M172-M175 M178-M183 M186 M188-M198 M204 M205 M228-M230';

/** @returns {string[]} every promised item, as `M12` */
export function promisedItems() {
  return promised.split(' ').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((item) => Number(item.slice(1)));
    return Array.from({ length: last - first + 1 }, (_, index) => `M${first + index}`);
  });
}
