/**
 * Asks for what a browser asks for first, so that the admin is compiled before anybody opens it, and not while the
 * checkout is being timed.
 */
export async function warmUpAdmin(adminUrl: string): Promise<void> {
  const entry = await fetchText(`${adminUrl}/entry.jsx`)
  const imports = [...entry.matchAll(/(?:from|import) "(\/[^"]+)"/g)].map(([, path]) => path ?? "")
  const { origin } = new URL(adminUrl)
  await Promise.all(imports.map((path) => fetchText(`${origin}${path}`)))
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  return response.text()
}
