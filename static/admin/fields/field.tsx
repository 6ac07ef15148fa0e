import type { ReactNode } from 'react';

/** A field under its name. */
export function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field stands inside it
    <label>
      <span>{name}</span>
      {children}
    </label>
  );
}
