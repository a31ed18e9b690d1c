type Extras = Readonly<{
  /** Where the page's form may lead to, redirects included. */
  formAction?: readonly string[]
  /** The origin of the one image on the page. */
  image?: string | undefined
}>

/** No script, nothing from elsewhere but what is named, and nothing of it kept or passed on. */
export function pageHeaders({ formAction = [], image }: Extras = {}) {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(image ? [`img-src ${image}`] : []),
    `form-action ${formAction.length ? formAction.join(" ") : "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
    "cache-control": "no-store",
  }
}
