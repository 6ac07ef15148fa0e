import { Component, type ReactNode, Suspense } from 'react';
import type { CommonTexts } from '../../../locales/en/pages/common';

interface Props {
  words: CommonTexts;
  /** What stands here until it is there. */
  place: ReactNode;
  children: ReactNode;
}

/** A part that is loaded on demand. One that cannot be loaded says so, and the rest of the page goes on. */
export class LoadedLater extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { words, place, children } = this.props;
    if (!this.state.failed) return <Suspense fallback={place}>{children}</Suspense>;
    return (
      <p className="message" role="alert">
        {words.notLoaded}{' '}
        <button type="button" onClick={() => location.reload()}>
          {words.tryAgain}
        </button>
      </p>
    );
  }
}
