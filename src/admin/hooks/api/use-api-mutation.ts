import { type FetchError } from "@medusajs/js-sdk"
import {
  useMutation,
  type UseMutationOptions,
  useQueryClient,
  type QueryKey,
} from "@tanstack/react-query"

/** What a caller may react to. */
export type MutationCallbacks<Data, Variables> = Pick<
  UseMutationOptions<Data, FetchError, Variables>,
  "onSuccess" | "onError"
>

type ApiMutation<Data, Variables> = {
  mutationFn: (variables: Variables) => Promise<Data>
  /** What it makes stale. */
  invalidates: readonly QueryKey[]
}

/** A change on the server. What it made stale is read again before the caller's `onSuccess` runs. */
export function useApiMutation<Data, Variables>(
  { mutationFn, invalidates }: ApiMutation<Data, Variables>,
  callbacks: MutationCallbacks<Data, Variables> = {}
) {
  const client = useQueryClient()
  return useMutation<Data, FetchError, Variables>({
    ...callbacks,
    mutationFn,
    onSuccess: async (data, variables, context) => {
      await Promise.all(invalidates.map((queryKey) => client.invalidateQueries({ queryKey })))
      await callbacks.onSuccess?.(data, variables, context)
    },
  })
}
