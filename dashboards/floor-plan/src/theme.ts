import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

const STORED = "theme";
const listeners = new Set<() => void>();
const system = matchMedia("(prefers-color-scheme: dark)");
let chosen: Theme | null = null;
let current: Theme = "light";
let heldStill = false;

export function startTheme(): void {
  const asked = new URLSearchParams(location.search).get("theme") ?? localStorage.getItem(STORED);
  chosen = asked === "light" || asked === "dark" ? asked : null;
  follow();
  system.addEventListener("change", follow);
}

export function switchTheme(): void {
  chosen = current === "dark" ? "light" : "dark";
  localStorage.setItem(STORED, chosen);
  show(chosen);
}

/** The screen does not change its light by itself in the middle of an unacknowledged P1; it catches up afterwards. */
export function holdTheme(hold: boolean): void {
  heldStill = hold;
  follow();
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function follow(): void {
  if (chosen !== null) {
    show(chosen);
  } else if (!heldStill) {
    show(system.matches ? "dark" : "light");
  }
}

function show(theme: Theme): void {
  current = theme;
  document.documentElement.dataset["theme"] = theme;
  listeners.forEach((listener) => listener());
}
