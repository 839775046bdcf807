import { Component, type ReactNode } from "react";
import { useSay } from "../words/words";

interface Props {
  /** A new one tries again. */
  readonly at: string;
  readonly children: ReactNode;
}

interface State {
  readonly failedAt: string | null;
}

/** What cannot be fetched or drawn here says so here, and takes neither the line nor the sound of the page with it. */
export class Part extends Component<Props, State> {
  override state: State = { failedAt: null };

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: "" };
  }

  static getDerivedStateFromProps({ at }: Props, { failedAt }: State): Partial<State> | null {
    if (failedAt === "") {
      return { failedAt: at };
    }
    return failedAt !== null && failedAt !== at ? { failedAt: null } : null;
  }

  override render(): ReactNode {
    return this.state.failedAt === null ? this.props.children : <Failed />;
  }
}

function Failed() {
  const say = useSay();
  return (
    <div className="unanswered" role="alert" data-part-failed>
      <p className="refused">{say("part.failed")}</p>
      <button type="button" className="btn" onClick={() => location.reload()}>{say("part.reload")}</button>
    </div>
  );
}
