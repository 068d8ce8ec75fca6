import { useEffect, useRef, useState } from 'react';
import type { JsonObject } from '@flowsmith/flow-model';
import { mediaObject } from './mediaObject.ts';

/** A file that is being read. */
export interface ReadingFile {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** From 0 to 1. */
  readonly share: number;
}

/**
 * Reads chosen files one after the other. `onRead` gets each as a media object, or nothing and the file's name when it
 * cannot be read. Stops when the picker is gone.
 */
export function useReading(onRead: (media: JsonObject | undefined, name: string) => void): {
  readonly reading: readonly ReadingFile[];
  readonly read: (files: readonly File[]) => Promise<void>;
} {
  const [reading, setReading] = useState<readonly ReadingFile[]>([]);
  const next = useRef(0);
  const gone = useRef(false);
  const report = useRef(onRead);
  useEffect(() => {
    report.current = onRead;
  });
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const read = async (files: readonly File[]) => {
    const jobs = files.map((file) => ({ file, key: (next.current += 1) }));
    setReading((now) => [
      ...now,
      ...jobs.map(({ file, key }) => ({ key, name: file.name, size: file.size, share: 0 })),
    ]);
    for (const { file, key } of jobs) {
      const media = await mediaObject(file, (share) =>
        setReading((now) => now.map((other) => (other.key === key ? { ...other, share } : other))),
      ).catch(() => undefined);
      if (gone.current) return;
      setReading((now) => now.filter((other) => other.key !== key));
      report.current(media, file.name);
    }
  };
  return { reading, read };
}
