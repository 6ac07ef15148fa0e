import { ConfirmButton } from '../shared/form/confirm-button';
import { useAdmin } from './fields/admin-context';

export function Removal({ busy, remove }: { busy: boolean; remove(): void }) {
  const { say } = useAdmin();
  return <ConfirmButton label={say.remove} sure={say.confirmRemove} busy={busy} act={remove} />;
}
