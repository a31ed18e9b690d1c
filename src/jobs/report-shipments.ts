import { type MedusaContainer } from "@medusajs/framework/types"

import { findMissedShipments } from "../workflows/find-missed-shipments"

/** Finds shipments whose event was lost, for the job that looks at links to tell MultiSafepay of. */
export default async function multisafepayReportShipments(container: MedusaContainer) {
  await findMissedShipments(container)
}

export const config = {
  name: "multisafepay-report-shipments",
  schedule: "*/15 * * * *",
}
