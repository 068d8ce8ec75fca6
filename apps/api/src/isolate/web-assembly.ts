/** The one part of WebAssembly that is used here; its types otherwise come with those of browsers. */
declare global {
  namespace WebAssembly {
    class Memory {
      /** Sizes in pages of 64 KiB. */
      constructor(descriptor: { readonly initial: number; readonly maximum: number });
      readonly buffer: ArrayBuffer;
      grow(delta: number): number;
    }
  }
}

/** Memory of an engine. Whoever imports its type also has the declaration above. */
export type WasmMemory = WebAssembly.Memory;
