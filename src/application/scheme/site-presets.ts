import type { PresetView, SavedAnswer } from '../../contract/admin';
import { sameInEach } from '../../domain/own-texts';
import type { Scheme } from '../../domain/scheme/scheme';
import { idOf } from '../new-id';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { saveOver } from '../save-over';

/** The schemes that ship, read only where somebody chooses one. */
async function shippedPresets(): Promise<Record<string, Scheme>> {
  const { presets } = await import('../../presets');
  return presets;
}

/** What a project may start from: the shipped schemes, then those the site made of its projects' own. */
export async function listPresets(ports: Ports): Promise<Scheme[]> {
  const [shipped, own] = await Promise.all([shippedPresets(), ports.site.listPresets()]);
  return [...Object.values(shipped), ...own.map(({ scheme }) => scheme)];
}

/** The same as the administration lists them. */
export async function listPresetViews(ports: Ports): Promise<PresetView[]> {
  const shipped = await shippedPresets();
  return (await listPresets(ports)).map(({ id, name, source, severities }) => ({
    id,
    name,
    source,
    severities: severities.map((severity) => ({ en: severity.name, fr: severity.fr })),
    own: !Object.hasOwn(shipped, id),
  }));
}

/** Makes a preset of a copy of a project's scheme in force; neither follows the other from then on. */
export async function savePreset(
  ports: Ports,
  by: string,
  { projectId, name }: { projectId: string; name: string },
): Promise<SavedAnswer | Refusal> {
  const latest = (await ports.schemes.versionsOf(projectId)).at(-1);
  if (!latest) return refuse('not-found', ({ refusals }) => refusals.scheme.noScheme);
  const offered = await listPresets(ports);
  if (offered.some((preset) => [preset.name.en, preset.name.fr].includes(name)))
    return refuse('invalid', ({ refusals }) => refusals.scheme.takenPresetName);
  const id = idOf(
    name,
    offered.map((preset) => preset.id),
  );
  const preset = { id, scheme: { ...latest.scheme, id, name: sameInEach(name) } };
  const refused = await saveOver(ports, `preset:${id}`, {
    basedOn: null,
    read: async () => (await ports.site.listPresets()).find((other) => other.id === id) ?? null,
    write: (claim) => ports.site.savePreset(preset, claim),
  });
  if (refused) return refused;
  await ports.site.recordAudit({ at: ports.now(), by, what: 'preset-saved', subject: name });
  return { kind: 'saved' };
}
