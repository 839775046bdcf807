// The two things that a check needs and this page does not do by itself.
import type { Bytes } from "./bytes";

export interface Tools {
  sha256(bytes: Bytes): Promise<Bytes>;
  /** Null where this browser cannot check such signatures. */
  readonly ed25519: ((key: Bytes, message: Bytes, signature: Bytes) => Promise<boolean>) | null;
}

const KEY_BYTES = 32;

/** @returns Null where the browser gives a page no cryptography at all, as over http from another computer. */
export async function browserTools(subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle): Promise<Tools | null> {
  return subtle === undefined ? null : {
    sha256: async (bytes) => new Uint8Array(await subtle.digest("SHA-256", bytes)),
    ed25519: (await knowsEd25519(subtle)) ? (key, message, signature) => verifies(subtle, key, message, signature) : null,
  };
}

// Asked with a key that every implementation takes: the base point of the curve.
async function knowsEd25519(subtle: SubtleCrypto): Promise<boolean> {
  const point = new Uint8Array(KEY_BYTES).fill(0x66);
  point[0] = 0x58;
  return subtle.importKey("raw", point, "Ed25519", false, ["verify"]).then(() => true, () => false);
}

async function verifies(subtle: SubtleCrypto, key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  try {
    return await subtle.verify("Ed25519", await subtle.importKey("raw", key, "Ed25519", false, ["verify"]), signature, message);
  } catch {
    return false; // That the algorithm is known was asked before: what is refused here is the key or the signature.
  }
}
