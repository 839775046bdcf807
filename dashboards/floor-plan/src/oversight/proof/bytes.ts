// Bytes as proofs write them. What has a second spelling is refused, as the server's own reader refuses it.

/** Backed by memory of its own: the browser's cryptography takes nothing else. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function same(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Base64 with padding; null for anything that is not its one spelling. */
export function base64(text: string): Bytes | null {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null; // Of a file from outside: what is no base64 is nothing.
  }
}

/** Base64url without padding. */
export function base64Url(text: string): Bytes | null {
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return /[+/=]/.test(text) ? null : base64(plain + "=".repeat((4 - (plain.length % 4)) % 4));
}

export const toBase64Url = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

export const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
