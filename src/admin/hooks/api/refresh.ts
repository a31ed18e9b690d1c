/** Read again while the page is open, and not while nobody sees it. */
export const REFRESH = { refetchInterval: 15_000, refetchIntervalInBackground: false } as const
