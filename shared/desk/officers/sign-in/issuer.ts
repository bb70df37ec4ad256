/** What an issuer's address tells about the provider, without asking it. */

/** Plain http never leaves the machine. */
export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]')

/** Amazon Cognito's pool behind that issuer; null for any other provider. */
export const cognitoPoolOf = (issuer: string): { region: string; id: string } | null => {
  const parts = /^https:\/\/cognito-idp\.([a-z0-9-]+)\.amazonaws\.com\/([\w-]+)$/.exec(issuer)
  return parts?.[1] && parts[2] ? { region: parts[1], id: parts[2] } : null
}
