// The REST side of values in force and of changes to them.
import type { CheckedView, DraftsView, DraftView, PastChangeView, SiteView, StandingView, TrialView, ValueWish, WholeDraftView } from "./contract";

/** A proposal: single values, or the text of a whole site file. */
export type Wanted = { readonly values: readonly ValueWish[] } | { readonly text: string };

export type Step = "send" | "withdraw" | "decline" | "approve";

export interface ChangesApi {
  siteFile(): Promise<SiteView>;
  standing(): Promise<StandingView>;
  pastChanges(): Promise<readonly PastChangeView[]>;
  drafts(): Promise<DraftsView>;
  draft(id: number): Promise<WholeDraftView>;
  checkChange(wanted: Wanted): Promise<CheckedView>;
  /** @param base Hash of the text that was seen. */
  proposeChange(base: string, why: string, wanted: Wanted): Promise<DraftView>;
  /** @param version Of the draft that was seen. */
  stepChange(id: number, step: Step, version: number, why: string): Promise<DraftView>;
  tryChange(id: number, from: string, to: string): Promise<void>;
  trialOf(id: number): Promise<TrialView>;
}

interface Ways {
  readonly read: <T>(path: string, within?: number) => Promise<T>;
  readonly post: (path: string, body?: unknown, within?: number) => Promise<Response>;
}

/** Folding a long record under other values takes some minutes, and the centre goes on meanwhile. */
const TAKE_UP_MAX_MS = 300_000;

export function changesApi({ read, post }: Ways): ChangesApi {
  const answer = async <T>(sent: Promise<Response>) => (await sent).json() as Promise<T>;
  return {
    siteFile: () => read("/api/site"),
    standing: () => read("/api/policies/standing"),
    pastChanges: () => read("/api/policies/history"),
    drafts: () => read("/api/policies/drafts"),
    draft: (id) => read(`/api/policies/drafts/${id}`),
    checkChange: (wanted) => answer(post("/api/policies/drafts/check", wanted)),
    proposeChange: (base, why, wanted) => answer(post("/api/policies/drafts", { base, why, ...wanted })),
    stepChange: (id, step, version, why) => answer(post(`/api/policies/drafts/${id}/${step}`, { version, why }, TAKE_UP_MAX_MS)),
    tryChange: async (id, from, to) => void (await post(`/api/policies/drafts/${id}/trial`, { from, to })),
    trialOf: (id) => read(`/api/policies/drafts/${id}/trial`),
  };
}
