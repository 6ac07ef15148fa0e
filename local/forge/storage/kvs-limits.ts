/** What the key-value storage refuses, in the words of its errors. */
import { own } from '../../common/own';
import type { Entity } from '../manifest/manifest-shapes';

/** An answer, thrown as a mere value: an app asks all day for what is not there, and nobody reads where in the site that was found. */
export class KvsRefusal {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly message: string,
  ) {}
}

const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]{1,500}$/;
const maxValueBytes = 240 * 1024;
const maxDepth = 31;
const int32 = 2 ** 31;

export function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key === '')
    throw new KvsRefusal(400, 'MISSING_REQUIRED_PROPERTY', 'A key is required');
  if (key.length > 500) throw new KvsRefusal(400, 'KEY_TOO_LONG', 'A key has at most 500 characters');
  if (!keyPattern.test(key))
    throw new KvsRefusal(400, 'INVALID_KEY', `The key '${key}' holds a character that is not allowed`);
  return key;
}

export function checkValue(value: unknown): unknown {
  if (value === undefined || value === null)
    throw new KvsRefusal(400, 'MISSING_REQUIRED_PROPERTY', 'A value is required');
  if (Buffer.byteLength(JSON.stringify(value)) > maxValueBytes)
    throw new KvsRefusal(413, 'MAX_SIZE', 'A value has at most 240 KiB');
  if (depthOf(value) > maxDepth)
    throw new KvsRefusal(400, 'MAX_DEPTH', `A value is at most ${maxDepth} levels deep`);
  return value;
}

/** An entity holds exactly the attributes that the manifest declares, each of the declared type. */
export function checkEntity(entity: Entity, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new KvsRefusal(400, 'INVALID_ENTITY_VALUE', `A '${entity.name}' is an object`);
  for (const [name, attribute] of Object.entries(value)) {
    const declared = own(entity.attributes, name);
    if (declared === undefined)
      throw new KvsRefusal(400, 'UNKNOWN_ATTRIBUTE', `'${entity.name}' declares no attribute '${name}'`);
    if (!fitsType(declared.type, attribute))
      throw new KvsRefusal(
        400,
        'INVALID_ATTRIBUTE_TYPE',
        `'${entity.name}.${name}' must be ${declared.type}`,
      );
  }
}

function fitsType(type: string, value: unknown): boolean {
  if (value === null) return true;
  if (type === 'integer') return Number.isInteger(value) && Number(value) >= -int32 && Number(value) < int32;
  if (type === 'float') return typeof value === 'number';
  if (type === 'any') return true;
  return typeof value === type;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((most, child) => Math.max(most, depthOf(child)), 0);
}
