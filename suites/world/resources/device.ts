/** A device that a user signed in with, and that was confirmed. */
import { createHash } from 'node:crypto'
import { resource } from '../resource.ts'
import { stringAt } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    device: { spec: DeviceSpec; made: Device }
  }
}

/** Nothing to choose: of the user, who signs in for it with his password. */
export type DeviceSpec = Record<never, never>

export interface Device {
  key: string
}

export const DEVICE_NAME = 'poolproof device'

export default resource<'device'>({
  kind: 'device',
  what: () => 'a device that a user signed in with',
  needs: () => ({ pool: { devices: 'always' }, client: { passwordSignIn: true }, user: {} }),
  defaults: {},
  sharing: 'own',
  makers: [],
  ways: [
    {
      calls: ['InitiateAuth', 'ConfirmDevice'],
      async make({ call }, _spec, { client, user }) {
        const answer = await call('InitiateAuth', {
          ClientId: client?.id,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: user?.username, PASSWORD: user?.password },
        })
        const found = (...path: string[]): string => stringAt('InitiateAuth', answer, 'AuthenticationResult', ...path)
        const key = found('NewDeviceMetadata', 'DeviceKey')
        await call('ConfirmDevice', {
          AccessToken: found('AccessToken'),
          DeviceKey: key,
          DeviceName: DEVICE_NAME,
          DeviceSecretVerifierConfig: verifierOf(key),
        })
        return { key }
      },
    },
  ],
  gives: { 'device.key': { value: ({ device }) => device?.key } },
  idOf: ({ key }) => key,
  observe: ({ key }, { pool, user }) => [
    { operation: 'AdminGetDevice', input: { UserPoolId: pool?.id, Username: user?.username, DeviceKey: key } },
  ],
})

/**
 * A verifier is the generator to a secret power modulo a prime of 3,072 bits: nobody can tell one from any other number
 * of that size, and no case signs in with the device.
 */
function verifierOf(key: string): { PasswordVerifier: string; Salt: string } {
  const bytes = (part: number): Buffer => createHash('sha512').update(`${part} ${key}`).digest()
  const number = Buffer.concat([1, 2, 3, 4, 5, 6].map(bytes))
  // Below the prime, which begins with 64 ones, and no negative number.
  number[0] = 1
  return { PasswordVerifier: number.toString('base64'), Salt: bytes(0).subarray(0, 16).toString('base64') }
}
