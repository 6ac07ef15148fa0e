/** An export of a whole site holds the schemes of its projects: one of them may be taken. */

export interface ExportedScheme {
  project: string;
  versions: number;
  /** The file of the scheme in force, as an upload of it alone would be. */
  text: string;
}

interface ExportJson {
  format?: unknown;
  projects?: Record<string, string>;
  records?: Record<string, unknown>;
}

/** The schemes of a site's export; null for any other file. */
export function schemesOfExport(text: string): ExportedScheme[] | null {
  const file = parse(text);
  if (file?.format !== 'sablier-export-1') return null;
  const records = new Map(Object.entries(file.records ?? {}));
  const keys = new Map(Object.entries(file.projects ?? {}));
  return [...records].flatMap(([key, list]) => {
    const [, id] = /^scheme:([^:]+)$/.exec(key) ?? [];
    const versions = (list as { versions?: { version: number }[] }).versions ?? [];
    const last = versions.at(-1)?.version;
    const scheme = records.get(`version:${id}:${last}`) ?? records.get(`scheme:${id}:${last}`);
    if (id === undefined || typeof scheme !== 'object' || scheme === null) return [];
    const project = keys.get(id) ?? id;
    const exported = { site: 'sablier-export-1', project: { id, key: project, name: project }, names: {} };
    return [{ project, versions: versions.length, text: JSON.stringify({ exported, ...scheme }) }];
  });
}

function parse(text: string): ExportJson | null {
  try {
    return JSON.parse(text) as ExportJson | null;
  } catch {
    return null;
  }
}
