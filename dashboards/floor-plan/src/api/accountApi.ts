// The REST side of accounts, the own one and those of others.
import type { FactorOffer, OneTimePassword, Session } from "../live/contract";
import type { Api } from "./api";

interface Ways {
  readonly read: <T>(path: string) => Promise<T>;
  readonly post: (path: string, body?: unknown) => Promise<Response>;
  readonly first: <T>(path: string, body: unknown) => Promise<T>;
}

type AccountApi = Pick<Api, "door" | "ringing" | "setUp" | "touch" | "lock" | "unlock" | "changePassword" | "offerFactor" | "confirmFactor" | "removeFactor" | "accounts" | "createAccount"
  | "changeAccount" | "resetPassword" | "unlockAccount" | "removeFactorOf" | "access" | "views" | "keepView" | "forgetView">;

export function accountApi({ read, post, first }: Ways): AccountApi {
  const of = (id: string, deed = "") => `/api/accounts/${encodeURIComponent(id)}${deed}`;
  const done = async (sent: Promise<Response>) => void (await sent);
  const answer = async <T>(sent: Promise<Response>) => (await sent).json() as Promise<T>;
  return {
    door: () => read("/api/setup"),
    ringing: () => read("/api/ringing"),
    setUp: (form) => first<Session>("/api/setup", form),
    touch: () => done(post("/api/session/touch")),
    lock: () => done(post("/api/session/lock")),
    unlock: (password) => done(post("/api/session/unlock", { password })),
    changePassword: (old, next) => done(post("/api/account/password", { old, new: next })),
    offerFactor: (password) => answer<FactorOffer>(post("/api/account/factor", { password })),
    confirmFactor: (code) => answer(post("/api/account/factor/confirm", { code })),
    removeFactor: (password) => done(post("/api/account/factor/remove", { password })),
    accounts: () => read("/api/accounts"),
    createAccount: (form) => answer<OneTimePassword>(post("/api/accounts", form)),
    changeAccount: (id, form) => done(post(of(id), form)),
    resetPassword: (id) => answer<OneTimePassword>(post(of(id, "/reset"))),
    unlockAccount: (id) => done(post(of(id, "/unlock"))),
    removeFactorOf: (id) => done(post(of(id, "/factor/remove"))),
    views: () => read("/api/account/views"),
    keepView: (view) => done(post("/api/account/views", view)),
    forgetView: (name) => done(post("/api/account/views/forget", { name })),
    access: (before, about) => read(`/api/access?${new URLSearchParams({ ...(before === null ? {} : { before: String(before) }), ...(about === "" ? {} : { about }) })}`),
  };
}
