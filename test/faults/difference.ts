/** Where two values first differ: the way there, and what stands at either; null when they are equal. */
export function findFirstDifference(a: unknown, b: unknown, way = ''): string | null {
  const [left, right] = [parseIfJson(a), parseIfJson(b)];
  if (!isTree(left) || !isTree(right)) return left === right ? null : describeDifference(way, left, right);
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  for (const name of names) {
    const difference = findFirstDifference(left[name], right[name], `${way}/${name}`);
    if (difference) return difference;
  }
  return null;
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A page's body is a text that holds a tree. */
function parseIfJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  return JSON.parse(value);
}

const describeDifference = (way: string, a: unknown, b: unknown) =>
  `${way || '/'}: ${shorten(a)}, and under faults ${shorten(b)}`;
const shorten = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
