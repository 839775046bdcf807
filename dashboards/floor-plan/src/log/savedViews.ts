// Questions that somebody asks again and again, under names of their own. The server keeps them for the account: to hand one on, its address is enough.
import { useCallback, useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import type { SavedView } from "../record/contract";
import { midnight } from "./period";
import { readQuestion, writeQuestion, type Question } from "./question";

export const VIEWS_MAX = 20;
export const NAME_MAX = 40;

/** Periods that move on with the day, as the buttons of the form give them: from the midnight so many days before today until now. */
const MOVING_DAYS = [0, 6] as const;

/** "Today" kept yesterday is today again, not yesterday. A period that somebody typed stays what it was. */
export function viewOf(name: string, question: Question, now: number, timeZone: string): SavedView {
  const days = question.to === "" ? MOVING_DAYS.find((back) => midnight(now, timeZone, back) === question.from) ?? null : null;
  return { name: name.trim(), asked: writeQuestion(days === null ? question : { ...question, from: "" }), days };
}

export function questionOf(view: SavedView, now: number, timeZone: string): Question {
  const question = readQuestion(view.asked);
  return view.days === null ? question : { ...question, from: midnight(now, timeZone, view.days) };
}

export interface SavedViews {
  /** Null: not known yet. */
  readonly views: readonly SavedView[] | null;
  /** Why they are not known, or why the last one was not kept. */
  readonly problem: unknown;
  /** False: it was not kept. */
  keep(view: SavedView): Promise<boolean>;
  forget(name: string): Promise<void>;
}

/** They are the account's: at another desk they are there too. */
export function useSavedViews(): SavedViews {
  const api = useApi();
  const [views, setViews] = useState<readonly SavedView[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const asked = useCallback(async (act: () => Promise<void>) => {
    try {
      await act();
      setViews(await api.views());
      setProblem(null);
      return true;
    } catch (why) {
      setProblem(why);
      return false;
    }
  }, [api]);
  useEffect(() => void asked(async () => undefined), [asked]);
  return { views, problem, keep: (view) => asked(() => api.keepView(view)), forget: async (name) => void (await asked(() => api.forgetView(name))) };
}
