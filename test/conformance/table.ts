/** What came of it, as the table of README.md. */
import { areas } from './cases';
import { engines } from './engines';
import type { Result } from './worker';

export function tableOf(results: Result[]): string {
  const head = ['engine', ...areas, 'right'];
  const rows = engines.map(({ name, version }) => [
    version === undefined ? name : `${name} ${version}`,
    ...cellsOf(results.filter(({ engine }) => engine === name)),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(results: Result[]): string[] {
  if (results.length === 0) return [...areas.map(() => 'not run'), 'not run'];
  const counts = areas.map((area) => countOf(results.filter((result) => result.area === area)));
  return [...counts, countOf(results)];
}

/** `7 of 9`; those that a named choice explains are right as well. */
function countOf(results: Result[]): string {
  const asked = results.filter(({ outcome }) => outcome !== 'not asked');
  const right = asked.filter(({ outcome }) => outcome !== 'wrong');
  return asked.length === 0 ? '–' : `${right.length} of ${asked.length}`;
}
