import { useEffect } from "react";
import { takesKeys } from "../widgets/takesKeys";

export interface PlaybackKeys {
  step(by: 1 | -1): void;
  toggle(): void;
  back(): void;
}

/** Space plays and pauses unless it presses the button that has the focus; in a field only Escape does anything. */
export function useKeys(keys: PlaybackKeys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        keys.back();
      } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !takesKeys(event.target)) {
        act(event, keys);
      }
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [keys]);
}

function act(event: KeyboardEvent, keys: PlaybackKeys): void {
  if (event.key === "[" || event.key === "]") {
    event.preventDefault();
    keys.step(event.key === "]" ? 1 : -1);
  } else if (event.key === " " && !(event.target instanceof HTMLButtonElement) && !event.repeat) {
    event.preventDefault();
    keys.toggle();
  }
}
