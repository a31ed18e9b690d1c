const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Entities of one spec file must not be known in the next.
MetadataStorage.clear()
