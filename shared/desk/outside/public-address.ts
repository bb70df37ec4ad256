import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Networks that no address of the internet lies in (IANA special-purpose registries): ours, the provider's own services, and
 * whatever stands beside this process. An address that officers typed must not make a function ask there.
 */
const special = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  special.addSubnet(network, prefix, 'ipv4')
}
// Within what is given out: other protocols' tunnels, which may lead to any of the above, and examples.
special.addSubnet('2001::', 23, 'ipv6')
special.addSubnet('2001:db8::', 32, 'ipv6')
special.addSubnet('2002::', 16, 'ipv6')
special.addSubnet('3fff::', 20, 'ipv6')

/** Of the second kind of addresses only this part is given out to anybody. */
const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')

export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  if (isIPv6(address)) return givenOut.check(address, 'ipv6') && !special.check(address, 'ipv6')
  return false
}
