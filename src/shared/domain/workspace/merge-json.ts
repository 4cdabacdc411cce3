import type { JsonValue } from './strict-json';

export type JsonObject = { readonly [key: string]: JsonValue };

/**
 * An object as it was read with some of its keys set anew: keys keep their place, keys that nobody set keep their
 * value, new ones follow. An object that already says all of it comes back as the same object.
 */
export function patchObject(original: JsonObject, known: JsonObject): JsonObject {
  const changed = Object.entries(known).filter(([key, value]) => !sameJson(original[key], value));
  return changed.length === 0 ? original : { ...original, ...Object.fromEntries(changed) };
}

/** Whether two parsed values are the same JSON; the order of keys makes no difference. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, index) => sameJson(each, b[index]))
    );
  }
  const left = a as JsonObject; // neither is null or an array
  const right = b as JsonObject;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
  );
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
