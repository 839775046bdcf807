import { useEffect, useState } from "react";

/** Whether this page opens without a connection. */
export type Opening = { readonly kind: "preparing" } | { readonly kind: "ready" } | { readonly kind: "not"; readonly why: string };

/** Browsers give a service worker only to pages that came over TLS, or from this machine. */
export function useWorker(): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: "preparing" });
  useEffect(() => {
    if (import.meta.env.MODE !== "production") {
      setOpening({ kind: "not", why: import.meta.env.MODE });
      return;
    }
    if (!("serviceWorker" in navigator)) {
      setOpening({ kind: "not", why: "no TLS" });
      return;
    }
    let wanted = true;
    const say = (next: Opening) => wanted && setOpening(next);
    navigator.serviceWorker.register("/phone-worker.js", { scope: "/phone" })
      .then(() => navigator.serviceWorker.ready)
      .then(() => say({ kind: "ready" }), (why: unknown) => say({ kind: "not", why: String(why) }));
    return () => {
      wanted = false;
    };
  }, []);
  return opening;
}
