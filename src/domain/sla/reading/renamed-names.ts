/** Every name that an id bore in a history; ids are few, so a list is searched faster than a map is made. */
export class RenamedNames {
  private readonly entries: { id: string; names: string[] }[] = [];

  addName(id: string | null, name: string | null): void {
    if (!id || !name) return;
    const entry = this.find(id);
    if (!entry) this.entries.push({ id, names: [name] });
    else if (!entry.names.includes(name)) entry.names.push(name);
  }

  /** The names of an id that bore several; undefined for one that was never renamed. */
  of(id: string | null): readonly string[] | undefined {
    const names = id === null ? undefined : this.find(id)?.names;
    return names && names.length > 1 ? names : undefined;
  }

  private find(id: string): { id: string; names: string[] } | undefined {
    for (const entry of this.entries) if (entry.id === id) return entry;
    return undefined;
  }
}
