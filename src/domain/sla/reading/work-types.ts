import { foldName } from '../../scheme/severity/compare-names';
import type { WorkType } from '../history/history';

/** What Jira calls a sub-task, in the languages it ships in: a changelog names a past type and says nothing else of it. */
const NAMES = new Set(
  [
    ...['Sub-task', 'Subtask', 'Sous-tâche', 'Sous tâche', 'Unteraufgabe', 'Subtarea', 'Subtarefa'],
    ...['Sottotask', 'Subtaak', 'Podzadanie', 'Подзадача', 'サブタスク', '하위 작업', '子任务', '子任務'],
  ].map(foldName),
);

/** A work type that a changelog names: of today's own type the answer says whether it is one of sub-tasks, of another its name. */
export function pastTypeOf(id: string | null, name: string | null, today: WorkType | null): WorkType {
  if (today && id !== null && id === today.id) return { id, name, isSubtask: today.isSubtask };
  return { id, name, isSubtask: name !== null && NAMES.has(foldName(name)) };
}
