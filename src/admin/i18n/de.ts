import { type en } from "./en"

export const de: typeof en = {
  states: {
    loading: "Wird geladen",
    errorTitle: "Das konnte nicht geladen werden",
    errorMessage:
      "Der Server hat nicht wie erwartet geantwortet. Versuchen Sie es gleich noch einmal.",
    retry: "Erneut versuchen",
    forbiddenTitle: "Darauf haben Sie keinen Zugriff",
    forbiddenMessage:
      "Ihre Rolle umfasst dies nicht. Bitten Sie einen Administrator dieses Shops um Zugriff.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Konten, über die dieser Shop bezahlt wird",
    emptyTitle: "Keine Konten",
    emptyMessage:
      "Fügen Sie den MultiSafepay-Anbieter in medusa-config.ts hinzu, um ein Konto zu verbinden.",
  },
}
