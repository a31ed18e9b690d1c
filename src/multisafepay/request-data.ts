import { z } from "@medusajs/framework/zod"
import { describeApiError } from "./describe-api-error"
import { MultiSafepayApiError, MultiSafepayResponseError } from "./errors"
import { type Http, type HttpAnswer, type HttpRequest } from "./http"
import { parseJson } from "./parse-json"
import { envelopeSchema, type Envelope } from "./schemas/envelope"
import { isPlainObject } from "./schemas/is-plain-object"

/** One request, one schema over the `data` of its answer, one of three errors. */
export async function requestData<S extends z.ZodType>(
  http: Http,
  schema: S,
  request: HttpRequest
): Promise<z.output<S>> {
  return parse(schema, (await requestEnvelope(http, request)).data, request)
}

/** As `requestData`, for the answers whose envelope holds a pager beside the data. */
export async function requestPage<S extends z.ZodType>(
  http: Http,
  schema: S,
  request: HttpRequest
): Promise<z.output<S>> {
  return parse(schema, await requestEnvelope(http, request), request)
}

function parse<S extends z.ZodType>(schema: S, value: unknown, request: HttpRequest) {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  // These messages name fields and types, never values.
  const problem = z.prettifyError(parsed.error)
  throw new MultiSafepayResponseError(
    `${toTarget(request)} was answered in a form that we do not know:\n${problem}`
  )
}

async function requestEnvelope(http: Http, request: HttpRequest): Promise<Envelope> {
  const target = toTarget(request)
  const answer = await http.send(request)
  const json = parseIfJson(answer)
  const envelope = envelopeSchema.parse(json)
  if (isSuccess(envelope, json, answer)) return envelope

  const isRefusal = envelope.success === false || envelope.error_code !== undefined
  if (isOk(answer) && !isRefusal) {
    throw new MultiSafepayResponseError(
      `${target} was answered with HTTP ${answer.status}, but not in MultiSafepay's format.`
    )
  }
  const { status } = answer
  const code = envelope.error_code
  const info = readInfo(envelope)
  const refusal = { status, code, info: info && http.conceal(info) }
  throw new MultiSafepayApiError(describeApiError(target, refusal), { status, code })
}

/** The HTTP status does not decide: business errors have come with 200, and good answers without `success`. */
function isSuccess({ success, error_code }: Envelope, json: unknown, answer: HttpAnswer): boolean {
  if (success !== undefined) return success
  return isOk(answer) && error_code === undefined && isPlainObject(json) && "data" in json
}

function isOk({ status }: HttpAnswer): boolean {
  return status >= 200 && status < 300
}

function readInfo({ error_info, message, errors }: Envelope): string | undefined {
  const fields = errors.flatMap(({ attribute }) => attribute ?? [])
  const info = error_info ?? message
  return fields.length > 0 ? `${info ?? ""} (${fields.join(", ")})`.trim() : info
}

function parseIfJson({ text }: HttpAnswer): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

function toTarget({ method, path }: HttpRequest): string {
  return `${method} ${path}`
}
