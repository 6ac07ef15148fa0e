/** A client of the desk as far as telling whose an issue is. */
export interface ClientFacts {
  id: string;
  /** The keys of the projects whose issues may be its. */
  projects: string[];
  contacts: { accountId?: string | undefined }[];
}

/**
 * Whose an issue is: the client whose contact reported it, else the one a label `client:…` names, else the only one of the project.
 * Null when that tells nobody.
 *
 * @example clientOf([acme], { project: 'SUP', reporter: null, labels: ['client:acme'] }) // => 'acme'
 */
export function clientOf(
  clients: readonly ClientFacts[],
  { project, reporter, labels }: { project: string; reporter: string | null; labels: readonly string[] },
): string | null {
  const own = clients.filter(({ projects }) => projects.includes(project));
  const theirs = own.find(({ contacts }) =>
    contacts.some(({ accountId }) => accountId && accountId === reporter),
  );
  const named = own.find(({ id }) => labels.some((label) => label.toLowerCase() === `client:${id}`));
  return (theirs ?? named ?? (own.length === 1 ? own[0] : undefined))?.id ?? null;
}
