import { type Readable } from "node:stream"

/** MultiSafepay repeats the whole cart in a notification. */
const MAX_BYTES = 1024 * 1024

/** Undefined when the body is larger than a notification can be; what is left of it is not kept. */
export async function readBody(stream: Readable): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  // A request without an encoding set yields buffers; Node's types do not say so.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BYTES) chunks.push(chunk)
  }
  return size <= MAX_BYTES ? Buffer.concat(chunks) : undefined
}
