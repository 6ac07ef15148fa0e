/** An issue told in a few words, as Jira's JSON, and what the panel is answered about it: the use cases over ports that only tell. */

import { languageOf } from '../../locales/languages';
import type { Ports } from '../../src/application/ports';
import { explainRefusal, isRefusal } from '../../src/application/refusal';
import { explainIssue } from '../../src/application/sla/explain-issue';
import { showClocks } from '../../src/application/sla/show-clocks';
import type { Scheme } from '../../src/domain/scheme/scheme';
import type { AppEvent } from '../../src/domain/sla/history/app-events';
import { historyOf } from '../../src/domain/sla/reading/read-history';

export type Step =
  | { at: string; says: 'agent-a' | 'client-a' }
  | { at: string; status: string }
  | { at: string; told: AppEvent['kind']; payload?: unknown };

export interface ScriptedIssue {
  created: string;
  priority: string;
  steps: Step[];
  now: string;
  scheme: Scheme;
  canWork?: boolean;
}

const accountOf = (name: string) => ({ accountId: `712020:${name}`, accountType: 'atlassian' });

function toIssueJson({ created, priority, steps }: ScriptedIssue): unknown {
  let status = 'To Do';
  const histories: unknown[] = [];
  const comments: unknown[] = [];
  for (const [place, step] of steps.entries()) {
    const id = String(20_000 + place);
    if ('says' in step) comments.push({ id, created: step.at, author: accountOf(step.says), body: 'Words.' });
    if (!('status' in step)) continue;
    const item = {
      field: 'status',
      from: status,
      fromString: status,
      to: step.status,
      toString: step.status,
    };
    histories.push({ id, created: step.at, author: accountOf('agent-a'), items: [item] });
    status = step.status;
  }
  const done = status === 'Done' ? 'done' : 'indeterminate';
  const fields = {
    created,
    summary: 'The cart does not work',
    reporter: accountOf('client-a'),
    status: { id: status, name: status, statusCategory: { key: done } },
    priority: { id: '1', name: priority },
    comment: { comments },
  };
  return { id: '10001', key: 'SUP-1', fields, changelog: { histories } };
}

function createPorts(issue: ScriptedIssue): Ports {
  const appEvents = issue.steps.flatMap((step, place): AppEvent[] =>
    'told' in step
      ? [
          {
            id: `told-${place}`,
            at: Date.parse(step.at),
            actor: '712020:agent-a',
            kind: step.told,
            payload: step.payload ?? {},
          },
        ]
      : [],
  );
  const json = toIssueJson(issue);
  const project = { id: '10000', key: 'SUP', name: 'Client support' };
  const nobody = { assignee: null, reporter: null, labels: [], components: [] };
  const read = { id: '10001', key: 'SUP-1', project, ...nobody, updatedAt: 0, kept: null, json };
  const ports = {
    people: {
      canBrowse: async () => true,
      canWork: async () => issue.canWork ?? true,
      nameOf: async () => null,
      findPerson: async () => null,
    },
    site: { listClients: async () => [] },
    issues: { read: async () => read, historyOf: async () => historyOf(json, { appEvents }) },
    schemes: { versionsOf: async () => [{ version: 3, inForceFrom: null, scheme: issue.scheme }] },
    events: {
      of: async () => appEvents,
      read: async () => ({ events: appEvents, seals: [], basis: [] }),
    },
    reports: { find: async () => null },
    followedIssues: { sinceOf: async () => null },
    panels: { isPinned: async () => false },
    alerts: { listUnsure: async () => [] },
    now: () => Date.parse(issue.now),
  };
  return ports as unknown as Ports;
}

/** What a call of the panel is answered, in the language of the person who asks. */
export async function answerOf(issue: ScriptedIssue, call: string, locale: string): Promise<unknown> {
  const ports = createPorts(issue);
  const query = { issueId: '10001', accountId: '712020:agent-a', locale };
  const language = languageOf(locale);
  if (call === 'recordEvent') return { kind: 'recorded' };
  const answer =
    call === 'showClocks'
      ? await showClocks(ports, query)
      : await explainIssue(ports, { ...query, language });
  return isRefusal(answer)
    ? { kind: 'refused', code: answer.code, say: explainRefusal(answer, language) }
    : answer;
}
