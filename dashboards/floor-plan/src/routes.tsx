// Five addresses need no library.
import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";

const listeners = new Set<() => void>();

/** Choices for this window, such as its language, go along; what a screen asks stays with that screen. */
const CARRIED = ["lang", "theme"];

/** @param to A path, with what is asked of it after "?". */
export function go(to: string): void {
  history.pushState(null, "", addressOf(to));
  listeners.forEach((listener) => listener());
}

export function addressOf(to: string): string {
  const [path = "/", asked = ""] = to.split("?", 2);
  const search = new URLSearchParams(asked);
  const here = new URLSearchParams(location.search);
  CARRIED.forEach((name) => here.has(name) && search.set(name, here.get(name) ?? ""));
  return search.size === 0 ? path : `${path}?${search}`;
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => location.search);
}

interface Props {
  readonly to: string;
  readonly className?: string;
  /** It leads to what is shown already. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

export function Link({ to, className, current = false, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      go(to);
    }
  };
  return <a href={addressOf(to)} className={className} aria-current={current ? "page" : undefined} onClick={follow}>{children}</a>;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}
