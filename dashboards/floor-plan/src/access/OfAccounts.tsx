import { lazy, Suspense } from "react";
import type { Session } from "../live/contract";
import { usePath } from "../routes";
import { AccountPage } from "./AccountPage";
import { UnlockForm } from "./LockScreen";
import { Plain } from "./Plain";

const UsersPage = lazy(() => import("../users/UsersPage"));

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
  readonly onChanged: () => void;
}

/** What an administrator has: accounts, and nothing about persons. */
export function OfAccounts({ session, onSignOut, onChanged }: Props) {
  const path = usePath();
  if (session.hold === "locked") {
    return <Plain session={session} onSignOut={onSignOut} alone><main className="account"><UnlockForm session={session} onUnlocked={onChanged} onSignOut={onSignOut} /></main></Plain>;
  }
  if (path === "/account") {
    return <AccountPage session={session} onSignOut={onSignOut} onChanged={onChanged} />;
  }
  return <Suspense fallback={null}><UsersPage session={session} onSignOut={onSignOut} /></Suspense>;
}
