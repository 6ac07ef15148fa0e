/** Every name that an id bore in a history. */
export class RenamedNames {
  private readonly names = new Map<string, readonly string[]>();

  learn(id: string | null, name: string | null): void {
    if (!id || !name) return;
    const known = this.names.get(id);
    if (!known) this.names.set(id, [name]);
    else if (!known.includes(name)) this.names.set(id, [...known, name]);
  }

  /** The names of an id that bore several; undefined for one that was never renamed. */
  of(id: string | null): readonly string[] | undefined {
    const names = id === null ? undefined : this.names.get(id);
    return names && names.length > 1 ? names : undefined;
  }
}
