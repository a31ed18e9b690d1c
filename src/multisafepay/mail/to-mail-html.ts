import { escapeHtml } from "./escape-html"
import { type MailParts } from "./mail-parts"
import { type PaymentMail } from "./payment-mail"

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const TEXT = `${FONT};font-size:16px;line-height:24px;color:#16181d`
const SOFT = `${FONT};font-size:13px;line-height:20px;color:#5b5f66`

/** Outlook pays heed to the cell's colour, all others to the link's. */
const BUTTON = "#0a5cc2"

const withLineBreaks = (text: string): string => escapeHtml(text).replace(/\r\n|\r|\n/g, "<br>\n")

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px;${TEXT}">${withLineBreaks(text)}</p>`

function toLogo({ logoUrl, shopName }: PaymentMail): string {
  if (!logoUrl?.startsWith("https://"))
    return `<p style="margin:0 0 24px;${TEXT};font-weight:bold">${escapeHtml(shopName)}</p>`
  const style = `display:block;border:0;max-width:200px;height:auto;max-height:64px;${TEXT};font-weight:bold`
  return `<p style="margin:0 0 24px"><img src="${escapeHtml(logoUrl)}" alt="${escapeHtml(shopName)}" style="${style}"></p>`
}

const toFact = ([label, value]: MailParts["facts"][number]): string =>
  `<tr>
<th scope="row" align="left" valign="top" style="padding:8px 16px 8px 0;${TEXT};font-weight:normal;color:#5b5f66">${escapeHtml(label)}</th>
<td align="right" valign="top" style="padding:8px 0;${TEXT};font-weight:bold">${escapeHtml(value)}</td>
</tr>`

/** The mail as HTML: one column, inline styles and nothing from elsewhere but the logo, as mail programs want it. */
export function toMailHtml(parts: MailParts, mail: PaymentMail): string {
  const { texts, heading, paragraphs, facts, footer } = parts
  const address = escapeHtml(mail.paymentUrl)
  return `<!doctype html>
<html lang="${mail.locale.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${escapeHtml(parts.subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f4f5f7">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" bgcolor="#f4f5f7"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" style="max-width:560px"><tr><td bgcolor="#ffffff" style="padding:32px 24px;border-radius:12px;text-align:left">
${toLogo(mail)}
<h1 style="margin:0 0 20px;${FONT};font-size:22px;line-height:30px;font-weight:bold;color:#16181d">${escapeHtml(heading)}</h1>
${paragraphs.map(paragraph).join("\n")}
<table width="100%" cellspacing="0" cellpadding="0" border="0" style="margin:8px 0 24px;border-top:1px solid #e3e5e9;border-bottom:1px solid #e3e5e9">
${facts.map(toFact).join("\n")}
</table>
<table role="presentation" cellspacing="0" cellpadding="0" border="0" style="margin:0 0 24px"><tr><td bgcolor="${BUTTON}" style="border-radius:8px">
<a href="${address}" style="display:inline-block;padding:14px 28px;border-radius:8px;background:${BUTTON};${FONT};font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none">${escapeHtml(texts.button)}</a>
</td></tr></table>
<p style="margin:0;${SOFT}">${escapeHtml(texts.addressBelow)}<br>
<a href="${address}" style="color:${BUTTON};word-break:break-all">${address}</a></p>
</td></tr><tr><td style="padding:20px 24px;${SOFT};text-align:left">${escapeHtml(footer)}</td></tr></table>
</td></tr></table>
</body>
</html>
`
}
