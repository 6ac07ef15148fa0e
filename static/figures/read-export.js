import { makeInvoke } from '@forge/bridge';

const invoke = makeInvoke();
/** Every issue of the period with its clocks and ledgers, page by page; tells how far it is. Null when it was given up. */
export async function readExport({ from, to, client }, tell, stopped) {
  const issues = [];
  let token = null;
  do {
    const answer = await invoke('exportClocks', { from, to, client, token });
    if (answer.kind === 'refused') return answer;
    issues.push(...answer.issues);
    tell(issues.length, Math.max(issues.length, answer.total));
    token = answer.next;
    if (stopped()) return null;
  } while (token !== null);
  return issues;
}
