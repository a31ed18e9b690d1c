import { Agent as HttpAgent } from "node:http"
import { Agent as HttpsAgent } from "node:https"
import axios, { AxiosError, isAxiosError } from "axios"
import { isLoopback } from "./base-url"
import { MultiSafepayConnectionError } from "./errors"
import { retryReads } from "./retry-reads"

/** One call of the API. `query` values that are undefined are left out. */
export type HttpRequest = {
  readonly method: "GET" | "POST" | "PATCH"
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: object
}

/** Whatever was answered, whichever status. */
export type HttpAnswer = { readonly status: number; readonly text: string }

/** A connection to one site. */
export type Http = {
  /** Throws a MultiSafepayConnectionError when no whole answer came. */
  readonly send: (request: HttpRequest) => Promise<HttpAnswer>
  /** The text without the API key, should an answer repeat it. */
  readonly conceal: (text: string) => string
}

export type HttpOptions = {
  readonly apiKey: string
  readonly baseUrl: string
  /** For one attempt, from connecting to the last byte. */
  readonly timeoutMs: number
  readonly readRetries: number
  readonly userAgent: string
  readonly random: () => number
}

const IDLE_MS = 15_000
const MAX_ANSWER_BYTES = 20_000_000

/** Failures of name lookup, connecting and the TLS handshake: nothing was sent yet. */
const NEVER_SENT_CODES =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|.*SELF_SIGNED_CERT.*|CERT_.+|UNABLE_TO_.+|HOSTNAME_MISMATCH|ERR_TLS_CERT_.+)$/
/** A handshake that fails has the same code as a connection that breaks, EPROTO: OpenSSL tells them apart. */
const BROKEN_HANDSHAKE =
  /wrong version number|handshake failure|unsupported protocol|protocol version/i

/** Connects to a site. With `request-data.ts` and `retry-reads.ts` the only code that knows HTTP. */
export function connect({ apiKey, baseUrl, timeoutMs, ...options }: HttpOptions): Http {
  const instance = axios.create({
    baseURL: baseUrl,
    headers: {
      api_key: apiKey,
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": options.userAgent,
    },
    // Without a locale `error_info` may come in Dutch.
    params: { locale: "en_US" },
    maxRedirects: 0,
    maxContentLength: MAX_ANSWER_BYTES,
    httpAgent: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    httpsAgent: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
    // A proxy named in the environment leads away from this machine.
    ...(isLoopback(new URL(baseUrl)) && { proxy: false }),
    responseType: "text",
    // The text stays as it came: axios would round large integers.
    transformResponse: (text: unknown) => text,
    validateStatus: (status) => status < 500 && status !== 429,
  })
  instance.interceptors.request.use((config) => {
    config.signal = AbortSignal.timeout(timeoutMs)
    return config
  })
  retryReads(instance, { retries: options.readRetries, random: options.random })

  const send = async ({ method, path, query, body }: HttpRequest): Promise<HttpAnswer> => {
    const response = await instance
      .request<unknown>({ method, url: path, params: query, data: body })
      .catch((error: unknown) => {
        if (!isAxiosError<unknown>(error)) throw error
        if (typeof error.response?.data === "string") return error.response
        throw toConnectionError(error, `${method} ${path}`)
      })
    return { status: response.status, text: String(response.data) }
  }
  return { send, conceal: (text) => text.replaceAll(apiKey, "[key]") }
}

/** An axios error holds the headers of the request, and so the API key: only its code is kept. */
function toConnectionError({ code = "unknown", message }: AxiosError, target: string) {
  const reason = code === AxiosError.ERR_CANCELED ? "ETIMEDOUT" : code
  const outcomeUnknown = !NEVER_SENT_CODES.test(reason) && !BROKEN_HANDSHAKE.test(message)
  const sent = outcomeUnknown ? "It may have arrived." : "It was never sent."
  return new MultiSafepayConnectionError(
    `${target} got no answer from MultiSafepay (${reason}). ${sent}`,
    { outcomeUnknown }
  )
}
