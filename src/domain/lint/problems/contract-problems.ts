import { toCanonicalJson } from '../../canonical-json';
import { leavesOf } from '../../scheme/conditions';
import type { Contract } from '../../scheme/contract';
import type { Scheme } from '../../scheme/scheme';
import type { Problem } from './problem';

/** What makes a scheme's contracts unusable: two of one id, two that say the same, days that end before they begin. */
export function findContractProblems({ contracts }: Pick<Scheme, 'contracts'>): Problem[] {
  const ids = new Set<string>();
  const firstByWords = new Map<string, string>();
  return contracts.flatMap((contract, place): Problem[] => {
    const path = `contracts.${place}`;
    const { id, from, until } = contract;
    const words = whatItSays(contract);
    const same = firstByWords.get(words);
    if (ids.has(id)) return [{ path: `${path}.id`, code: 'taken-contract-id', name: id }];
    ids.add(id);
    if (same === undefined) firstByWords.set(words, id);
    return [
      ...(same === undefined ? [] : [{ path, code: 'same-contract' as const, name: same }]),
      ...(from !== undefined && until !== undefined && until < from
        ? [{ path: `${path}.until`, code: 'contract-ends-before' as const, from, until }]
        : []),
    ];
  });
}

/** All but what it is called and where it comes from. */
function whatItSays({ id: _, name: __, clause: ___, ...rest }: Contract): string {
  return toCanonicalJson(rest);
}

/** The clients that conditions name and that are none of those there are. */
export function findUnknownClients(scheme: Scheme, clients: readonly string[]): Problem[] {
  const clientIds = new Set(clients);
  const conditions = [
    ...(scheme.follows ? [{ when: scheme.follows, path: 'follows' }] : []),
    ...scheme.contracts.map(({ when }, place) => ({ when, path: `contracts.${place}.when` })),
  ];
  return conditions.flatMap(({ when, path }) =>
    leavesOf(when).flatMap((leaf): Problem[] =>
      'is' in leaf && leaf.is === 'client'
        ? leaf.in
            .filter((name) => !clientIds.has(name))
            .map((name) => ({ path, code: 'no-such-client', name, names: clients.join(', ') }))
        : [],
    ),
  );
}
