import { version } from "../../../package.json"
import { PLUGIN_VERSION } from "../version"

it("sends the version that is published", () => {
  expect(PLUGIN_VERSION).toBe(version)
})
