import type { PinAnswer } from '../../contract/start';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { asAdministrator } from './administer-site';

/** Orders the panel on all issues of a project, as the administrator who asks; what Jira refuses is done by hand. */
export function pinPanel(ports: Ports, { projectId }: { projectId: string }): Promise<PinAnswer | Refusal> {
  return asAdministrator(ports, async () => {
    try {
      return { kind: 'pinning' as const, task: await ports.panels.pin(projectId) };
    } catch (error) {
      return refusePin(ports, projectId, String(error));
    }
  });
}

/** How far the order has come; once it is carried out, everybody who opens the first page sees that. */
export function followPin(
  ports: Ports,
  { projectId, task }: { projectId: string; task: string },
): Promise<PinAnswer | Refusal> {
  return asAdministrator(ports, async () => {
    const outcome = await ports.panels.outcomeOf(task).catch((error: unknown) => String(error));
    if (outcome === 'under-way') return { kind: 'pinning' as const, task };
    if (outcome !== 'done') return refusePin(ports, projectId, outcome);
    await ports.panels.savePinned(projectId);
    return { kind: 'pinned' as const };
  });
}

function refusePin(ports: Ports, projectId: string, error: string): Refusal {
  ports.log('panel not pinned', { projectId, error });
  return refuse('busy', ({ refusals }) => refusals.site.panelNotPinned);
}
