import type { Refused, Api } from "../api/api";

/** A server for tests of forms: it keeps what it was told, and refuses everything while it is told to. */
export class ScriptedApi {
  said: { readonly path: string; readonly body: Readonly<Record<string, unknown>> }[] = [];
  refusal: Refused | null = null;

  readonly api = {
    command: async (path: string, body: Readonly<Record<string, unknown>>) => {
      this.said.push({ path, body });
      if (this.refusal !== null) {
        throw this.refusal;
      }
    },
  } as Api;

  begin(): void {
    this.said = [];
    this.refusal = null;
  }
}
