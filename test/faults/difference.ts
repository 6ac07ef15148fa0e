/** Where two values first differ: the way there, and what stands at either; null when they are equal. */
export function firstDifference(a: unknown, b: unknown, way = ''): string | null {
  const [left, right] = [opened(a), opened(b)];
  if (!isTree(left) || !isTree(right)) return left === right ? null : told(way, left, right);
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  for (const name of names) {
    const found = firstDifference(left[name], right[name], `${way}/${name}`);
    if (found) return found;
  }
  return null;
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A page's body is a text that holds a tree. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  return JSON.parse(value);
}

const told = (way: string, a: unknown, b: unknown) =>
  `${way || '/'}: ${short(a)}, and under faults ${short(b)}`;
const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
