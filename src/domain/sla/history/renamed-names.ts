/** Every name that an id bore in a history; ids are few, so a list is searched faster than a map is made. */
export class RenamedNames {
  private readonly known: { id: string; names: string[] }[] = [];

  learn(id: string | null, name: string | null): void {
    if (!id || !name) return;
    const one = this.find(id);
    if (!one) this.known.push({ id, names: [name] });
    else if (!one.names.includes(name)) one.names.push(name);
  }

  /** The names of an id that bore several; undefined for one that was never renamed. */
  of(id: string | null): readonly string[] | undefined {
    const names = id === null ? undefined : this.find(id)?.names;
    return names && names.length > 1 ? names : undefined;
  }

  private find(id: string): { id: string; names: string[] } | undefined {
    for (const one of this.known) if (one.id === id) return one;
    return undefined;
  }
}
