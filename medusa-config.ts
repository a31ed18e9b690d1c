import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const { env } = process

// This repository is a Medusa app as well as a plugin, so that it can be developed and tested where it is.
module.exports = defineConfig({
  projectConfig: {
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    http: {
      storeCors: env.STORE_CORS ?? "http://localhost:8000",
      adminCors: env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: env.JWT_SECRET ?? "development",
      cookieSecret: env.COOKIE_SECRET ?? "development",
    },
  },
  admin: {
    disable: env.DISABLE_MEDUSA_ADMIN === "true",
    ...(env.MEDUSA_BACKEND_URL
      ? {
          backendUrl: env.MEDUSA_BACKEND_URL,
          // Where "Copy payment link" leads: the pay page.
          storefrontUrl: env.MEDUSA_BACKEND_URL,
        }
      : {}),
  },
  modules: [
    // A shop gets this module from the plugin entry; here the plugin is the app itself.
    { resolve: "./src/modules/multisafepay", options: {} },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [{ resolve: "./src/providers/multisafepay", id: "default", options: {} }],
      },
    },
    ...(env.MAIL_TO_LOG === "true"
      ? [
          {
            resolve: "@medusajs/medusa/notification",
            options: {
              providers: [
                {
                  resolve: "@medusajs/medusa/notification-local",
                  id: "local",
                  options: { name: "Local", channels: ["feed", "email"] },
                },
              ],
            },
          },
        ]
      : []),
  ],
})
