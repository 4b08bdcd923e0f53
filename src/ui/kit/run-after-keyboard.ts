/**
 * Stands in the built window for the module of React Aria that keeps every dialog and menu invisible, up to 650 ms, until a
 * keyboard has slid onto the screen. It guesses so on any screen that can be touched, and whenever the window was made lower
 * while one writes; on a desktop no keyboard pushes the window.
 */
export function runAfterKeyboard(run: (keyboardIsOpen: boolean) => void): () => void {
  run(false);
  return () => undefined;
}

export { runAfterKeyboard as runAfterKeyboardTransition };
