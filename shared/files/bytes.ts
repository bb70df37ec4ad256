/**
 * Reading numbers and text out of bytes that somebody else wrote. Beyond the end every byte reads as 0, so that no parser
 * here can throw; parsers check lengths before they believe what they read.
 */

export const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
export const u16le = (bytes: Uint8Array, at: number): number => ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0)
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 0x10000 + u16(bytes, at + 2)
export const u32le = (bytes: Uint8Array, at: number): number => u16le(bytes, at + 2) * 0x10000 + u16le(bytes, at)

/** Bytes as Latin-1 text, one character a byte; shorter where the bytes end. */
export const textAt = (bytes: Uint8Array, at: number, length: number): string => viewOf(bytes).toString('latin1', at, at + length)

export const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean => textAt(bytes, at, text.length) === text

/** The same memory as a Buffer, for its searches. */
export const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
