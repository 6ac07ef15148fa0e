import type { Ports } from '../ports';
import { withOneAnswer } from '../with-one-answer';

/** The same ports for one run of the schedule, which asks once for the clients, their terms, and the projects with their schemes. */
export function withKnownAccounts(ports: Ports): Ports {
  const { schemes, site, bank } = ports;
  return {
    ...ports,
    schemes: {
      ...schemes,
      listProjects: withOneAnswer(() => schemes.listProjects()),
      versionsOf: withOneAnswerEach((projectId) => schemes.versionsOf(projectId)),
    },
    site: { ...site, listClients: withOneAnswer(() => site.listClients()) },
    bank: { ...bank, termsOf: withOneAnswerEach((clientId) => bank.termsOf(clientId)) },
  };
}

/** The same of each of many things, by its id. */
function withOneAnswerEach<Value>(ask: (id: string) => Promise<Value>): (id: string) => Promise<Value> {
  const answers = new Map<string, () => Promise<Value>>();
  return (id) => {
    const answer = answers.get(id) ?? withOneAnswer(() => ask(id));
    answers.set(id, answer);
    return answer();
  };
}
