import { useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import type { PoliciesView } from "../live/contract";

export interface Policies {
  readonly policies: PoliciesView | null;
  readonly problem: string | null;
}

/** Asked for each time a form opens: the free wristbands change with every arrival. */
export function usePolicies(): Policies {
  const api = useApi();
  const [state, setState] = useState<Policies>({ policies: null, problem: null });
  useEffect(() => {
    let wanted = true;
    api.policies().then(
      (policies) => wanted && setState({ policies, problem: null }),
      (problem: unknown) => wanted && setState({ policies: null, problem: problem instanceof Error ? problem.message : String(problem) }),
    );
    return () => {
      wanted = false;
    };
  }, [api]);
  return state;
}
