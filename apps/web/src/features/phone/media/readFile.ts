/** The bytes of a chosen file. `onProgress` hears now and then how much of it was read, from 0 to 1; rejects if it cannot be read. */
export function readFile(file: File, onProgress: (share: number) => void): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1));
    reader.addEventListener('load', () => {
      const { result } = reader;
      if (result instanceof ArrayBuffer) resolve(result);
      else reject(new Error(`${file.name} gave no bytes`));
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error(`${file.name} cannot be read`)));
    reader.readAsArrayBuffer(file);
  });
}
