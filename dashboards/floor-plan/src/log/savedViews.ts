// Questions that somebody asks again and again, under names of their own. Kept in this browser for whoever signed in: to hand one on, its address is enough.
import { useState } from "react";
import { midnight } from "./period";
import { readQuestion, writeQuestion, type Question } from "./question";

export const VIEWS_MAX = 20;
export const NAME_MAX = 40;

/** Periods that move on with the day, as the buttons of the form give them: from the midnight so many days before today until now. */
const MOVING_DAYS = [0, 6] as const;

export interface SavedView {
  readonly name: string;
  /** As it stands in the address after "/log"; without its period where that moves. */
  readonly asked: string;
  /** Days before today from whose midnight on is asked; null: the period is that of the question. */
  readonly days: number | null;
}

/** "Today" kept yesterday is today again, not yesterday. A period that somebody typed stays what it was. */
export function viewOf(name: string, question: Question, now: number, timeZone: string): SavedView {
  const days = question.to === "" ? MOVING_DAYS.find((back) => midnight(now, timeZone, back) === question.from) ?? null : null;
  return { name: name.trim(), asked: writeQuestion(days === null ? question : { ...question, from: "" }), days };
}

export function questionOf(view: SavedView, now: number, timeZone: string): Question {
  const question = readQuestion(view.asked);
  return view.days === null ? question : { ...question, from: midnight(now, timeZone, view.days) };
}

/** In the order in which they were kept; the same name takes the place of the one before. Null: there is no room for one more, or it has no name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] | null {
  if (view.name === "" || view.name.length > NAME_MAX) {
    return null;
  }
  if (views.some((one) => one.name === view.name)) {
    return views.map((one) => (one.name === view.name ? view : one));
  }
  return views.length < VIEWS_MAX ? [...views, view] : null;
}

/** What an older page kept, or what somebody changed by hand, is read as far as it is one. */
export function readViews(kept: string | null): readonly SavedView[] {
  return kept === null ? [] : listOf(kept).filter(isView).slice(0, VIEWS_MAX);
}

function listOf(kept: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(kept);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function isView(one: unknown): one is SavedView {
  const view = one as SavedView | null;
  return typeof view?.name === "string" && typeof view.asked === "string" && (view.days === null || Number.isInteger(view.days));
}

export interface SavedViews {
  readonly views: readonly SavedView[];
  /** False: there is no room for it. */
  keep(view: SavedView): boolean;
  forget(name: string): void;
}

/** @param user Several people use one computer at a desk: each has their own. */
export function useSavedViews(user: string): SavedViews {
  const key = `log-views-${user}`;
  const [views, setViews] = useState<readonly SavedView[]>(() => readViews(localStorage.getItem(key)));
  const store = (next: readonly SavedView[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  return {
    views,
    keep: (view) => {
      const next = withView(views, view);
      if (next !== null) {
        store(next);
      }
      return next !== null;
    },
    forget: (name) => store(views.filter((view) => view.name !== name)),
  };
}
