import { type ReactNode, useState } from 'react';
import type { PortalTexts } from './texts';

/** Opens what explains the clocks, which is loaded then. */
export function WhyButton({ say, children }: { say: PortalTexts; children: ReactNode }) {
  const [isOpen, open] = useState(false);
  return (
    <section>
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {say.why}
      </button>
      {isOpen ? children : null}
    </section>
  );
}
