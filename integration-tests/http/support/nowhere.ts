/** An API address where nothing listens: a connection is refused at once. */
export const NOWHERE = "http://127.0.0.1:1/v1/json"
