import { useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import type { Session, SetUpView } from "../live/contract";
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
  const [door, setDoor] = useState<SetUpView>({ due: false, provider: null });
  useEffect(() => {
    if (!unreachable) {
      api.door().then(setDoor, () => undefined);
    }
  }, [api, unreachable]);
  return door.due ? <SetUp onSession={props.onSession} /> : <SignIn {...props} provider={door.provider} />;
}
