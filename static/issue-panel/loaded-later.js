import { Component, Suspense } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** A part that is loaded on demand. One that cannot be loaded says so, and the clocks above it go on. */
export class LoadedLater extends Component {
  state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  render() {
    const { words, place, children } = this.props;
    if (!this.state.failed) return _jsx(Suspense, { fallback: place, children: children });
    return _jsxs('p', {
      className: 'message',
      role: 'alert',
      children: [
        words.notLoaded,
        ' ',
        _jsx('button', { type: 'button', onClick: () => location.reload(), children: words.tryAgain }),
      ],
    });
  }
}
