import { useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import type { Session } from "../live/contract";
import { SetUp } from "../signin/SetUp";
import { SignIn } from "../signin/SignIn";

interface Props {
  readonly ended: boolean;
  readonly unreachable: boolean;
  readonly onSession: (session: Session) => void;
}

/** Nobody is signed in: the sign-in form, or, on a server without any account, the form for the first administrator. */
export function Door(props: Props) {
  const api = useApi();
  const { unreachable } = props;
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (!unreachable) {
      api.setUpDue().then(setDue, () => undefined);
    }
  }, [api, unreachable]);
  return due ? <SetUp onSession={props.onSession} /> : <SignIn {...props} />;
}
