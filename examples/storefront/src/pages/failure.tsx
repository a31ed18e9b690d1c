import { isRouteErrorResponse, Link, useRouteError } from "react-router-dom"
import { Page } from "../components/page"
import { toMessage } from "../medusa"

/** A page that is not there, or one that could not be loaded. */
export function Failure() {
  const error = useRouteError()
  if (!error || (isRouteErrorResponse(error) && error.status === 404))
    return (
      <Page title="This page does not exist">
        <Link className="button primary" to="/">
          To the shop
        </Link>
      </Page>
    )

  const unreachable = error instanceof TypeError
  return (
    <main id="content">
      <Page title="That did not work">
        <p role="alert">
          {unreachable ? "The shop cannot be reached just now." : toMessage(error)}
        </p>
        <button
          className="primary"
          onClick={() => {
            location.reload()
          }}
        >
          Try again
        </button>
      </Page>
    </main>
  )
}
