import { type JsonObject } from "./json"

/** MultiSafepay's texts for the codes the simulator gives. */
const meanings: Record<number, string> = {
  1000: "Unknown error",
  1001: "Invalid amount",
  1002: "Invalid currency",
  1006: "Invalid transaction ID",
  1007: "Invalid IP address",
  1008: "Invalid description",
  1010: "Invalid variable",
  1016: "Missing data",
  1019: "Site inactive",
  1020: "Account blocked",
  1018: "Invalid country code",
  1023: "Payment method unavailable",
  1027: "Invalid cart amount",
  1028: "Invalid tax rate",
  1029: "Invalid item tax",
  1031: "Invalid item price",
  1032: "Invalid API key",
  1034: "Refund not possible",
}

/** MultiSafepay says no. Thrown anywhere below a route, answered as the error envelope. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number

  constructor(code: number, { info = meanings[code] ?? "Unknown error", status = 404 } = {}) {
    super(info)
    this.status = status
    this.code = code
  }

  toEnvelope(): JsonObject {
    return { success: false, data: {}, error_code: this.code, error_info: this.message }
  }
}
