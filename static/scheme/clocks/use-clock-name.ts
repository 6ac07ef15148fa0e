import { clockNameIn } from '../../../src/common/clock-names';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import { useEditing } from '../draft/editing';

/** A clock as the scheme calls it in the reader's language, else as clocks of its kind are called. */
export function useClockName(): (clock: string) => string {
  const { scheme, base, reader } = useEditing();
  return (clock) => {
    const { name, kind = clock } = own(scheme.clocks, clock) ?? own(base?.clocks ?? {}, clock) ?? {};
    return (name && textIn(name, reader.language)) || clockNameIn(reader.words.clocks, kind);
  };
}
