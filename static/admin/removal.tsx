import { useState } from 'react';
import { useAdmin } from './fields/admin-context';

/** A removal that is asked for twice; elsewhere on the page it is forgotten. */
export function Removal({ busy, remove }: { busy: boolean; remove(): void }) {
  const { say } = useAdmin();
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      className="subtle"
      disabled={busy}
      onClick={() => (sure ? remove() : setSure(true))}
      onBlur={() => setSure(false)}
    >
      {sure ? say.confirmRemove : say.remove}
    </button>
  );
}
