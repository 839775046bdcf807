import type { Api } from "../api/api";
import type { Session } from "../live/contract";
import type { SavedView } from "../record/contract";

type Accounts = Pick<Api, "door" | "ringing" | "setUp" | "touch" | "lock" | "unlock" | "changePassword" | "offerFactor" | "confirmFactor" | "removeFactor" | "accounts" | "createAccount"
  | "changeAccount" | "resetPassword" | "unlockAccount" | "removeFactorOf" | "access" | "views" | "keepView" | "forgetView">;

/** The demo has nobody to administer. ?setup: the form for the first administrator. */
export function demoAccounts(session: Session, asked: URLSearchParams): Accounts {
  const nothing = async () => undefined;
  let views: readonly SavedView[] = [];
  return {
    door: async () => ({ due: asked.has("setup"), provider: null }),
    ringing: async () => ({ at: new Date().toISOString(), critical: asked.has("calm") ? 0 : 1, high: 0 }),
    setUp: async () => session,
    touch: nothing,
    lock: nothing,
    unlock: nothing,
    changePassword: nothing,
    offerFactor: async () => ({ key: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", address: "otpauth://totp/demo" }),
    confirmFactor: async () => ({ recovery: ["ABCDE23456"] }),
    removeFactor: nothing,
    accounts: async () => ({ centre: "northside", roles: [], accounts: [] }),
    createAccount: async () => ({ user: "wang", password: "once" }),
    changeAccount: nothing,
    resetPassword: async () => ({ user: "wang", password: "once" }),
    unlockAccount: nothing,
    removeFactorOf: nothing,
    access: async () => [],
    views: async () => views,
    keepView: async (view) => void (views = [...views.filter(({ name }) => name !== view.name), view]),
    forgetView: async (forgotten) => void (views = views.filter(({ name }) => name !== forgotten)),
  };
}
