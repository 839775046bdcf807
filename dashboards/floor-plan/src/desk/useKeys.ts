import { useEffect } from "react";
import { takesKeys } from "../widgets/takesKeys";

export interface KeyActions {
  /** Acknowledge the alarm that is visibly marked. */
  acknowledge(): void;
  /** Open the form that shelves the marked alarm. */
  shelve(): void;
  step(by: 1 | -1): void;
  find(): void;
  help(): void;
  escape(): void;
}

/** Keys do nothing while somebody is typing, and a key held down acts once: no single key clears more than one alarm. */
export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        actions.escape();
        return;
      }
      if (takesKeys(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
        return;
      }
      const act = actionOf(event, actions);
      if (act !== null) {
        event.preventDefault();
        act();
      }
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [actions]);
}

function actionOf(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  switch (event.key) {
    case "a":
    case "A":
      return event.repeat ? null : actions.acknowledge;
    case "h":
    case "H":
      return event.repeat ? null : actions.shelve;
    case "ArrowDown":
      return () => actions.step(1);
    case "ArrowUp":
      return () => actions.step(-1);
    case "/":
      return actions.find;
    case "?":
      return actions.help;
    default:
      return null;
  }
}
