/** People and states as Jira draws them: initials in a circle, a state in a small coloured box. */

const SHADES = ['information', 'success', 'discovery', 'warning', 'neutral'] as const;

/** The same colour for the same name, wherever it stands. */
const shadeOf = (name: string): string =>
  SHADES[[...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % SHADES.length] ?? 'neutral';

const initialsOf = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('');
};

/** The name stands beside it: whoever listens hears it once. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class={`avatar ${shadeOf(name)}`} aria-hidden="true">
      {initialsOf(name).toUpperCase()}
    </span>
  );
}

/** A person as lists have him; somebody who is nobody has no picture. */
export function Person({ name, nobody }: { name: string | undefined; nobody: string }) {
  return name === undefined ? (
    <span class="person none">{nobody}</span>
  ) : (
    <span class="person">
      <Avatar name={name} /> {name}
    </span>
  );
}

export interface StatusJson {
  name: string;
  statusCategory?: { key: string };
}

/** A status in the colour of its category. */
export function Lozenge({ status }: { status: StatusJson }) {
  return <span class={`lozenge ${status.statusCategory?.key ?? 'new'}`}>{status.name}</span>;
}
