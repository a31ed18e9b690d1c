import { type AdminSupportReportResponse } from "../../../types/http"
import { sdk } from "../../lib/sdk"
import { type MutationCallbacks, useApiMutation } from "./use-api-mutation"

/** Made anew each time it is asked for. */
export const useSupportReport = (callbacks: MutationCallbacks<AdminSupportReportResponse, void>) =>
  useApiMutation(
    {
      mutationFn: () =>
        sdk.client.fetch<AdminSupportReportResponse>("/admin/multisafepay/support-report"),
      invalidates: [],
    },
    callbacks
  )
