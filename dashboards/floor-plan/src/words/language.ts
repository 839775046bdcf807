import { useSyncExternalStore } from "react";

export type Language = "zh" | "en";

const STORED = "language";
const listeners = new Set<() => void>();
let current: Language = "en";

export function startLanguage(): void {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(STORED) ?? navigator.language;
  show(asked.toLowerCase().startsWith("zh") ? "zh" : "en");
}

export function chooseLanguage(next: Language): void {
  localStorage.setItem(STORED, next);
  show(next);
  listeners.forEach((listener) => listener());
}

export function language(): Language {
  return current;
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}

function show(next: Language): void {
  current = next;
  document.documentElement.lang = next === "zh" ? "zh-CN" : "en";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
