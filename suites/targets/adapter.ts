/**
 * What a black box cannot be made to do through its own API goes through hooks. The reference target serves them over
 * HTTP under `/_poolproof/`, `suites/targets/<name>` implements them for an emulator, and a user implements them in
 * `poolproof.config.ts`. A case names the hooks that it needs; without one it is skipped and says which.
 */

export interface PoolRef {
  userPoolId: string
}

/** What trouble is for: the requests of an operation that name something of this pool, or one request alone. */
export interface Concerned {
  /** Empty where the operation names nothing that lies in a pool, or removes what a run made. */
  userPoolId: string
  /** Then it is the request with this `amz-sdk-invocation-id`, a header that SDKs send. */
  invocationId?: string
}

/** A code or message that the target sent to a user. */
export interface Delivery {
  code: string
  medium: 'EMAIL' | 'SMS'
  /** The unmasked address or number. */
  destination: string
}

/** Every hook is optional, and scoped to one pool or one request, so that concurrent cases do not disturb each other. */
export interface Hooks {
  /** The last code that the target sent to this user, or undefined. */
  readCode?: (at: PoolRef & { username: string }) => Promise<Delivery | undefined>
  /** Uploads the file of an import job to where its answer says (`url`), so that it can be started. */
  uploadImportFile?: (at: PoolRef & { jobId: string; url: string; csv: string }) => Promise<void>
  /** Makes the target invoke its Lambda triggers at this endpoint (the Lambda Invoke API over http). Called once. */
  pointTriggersAt?: (at: { endpoint: string }) => Promise<void>
  /** Makes every delivery of this pool fail from now on. */
  failDelivery?: (at: PoolRef) => Promise<void>
  /** Makes the pool's SMS role useless: it may not publish, or does not trust the service. */
  breakSmsRole?: (at: PoolRef & { how: 'no-permission' | 'no-trust' }) => Promise<void>
  /** Takes from the service the right to use the pool's e-mail identity. */
  breakEmailRole?: (at: PoolRef) => Promise<void>
  /** Makes the operation answer that there were too many requests to this pool. */
  throttle?: (at: Concerned & { operation: string }) => Promise<void>
  /** Makes the operation fail inside the service for this pool. */
  failInternally?: (at: Concerned & { operation: string }) => Promise<void>
  /** Puts a firewall rule in front of the pool that blocks every request to it. */
  blockByFirewall?: (at: PoolRef) => Promise<void>
  /** Makes the operation unavailable for this pool (as in a secondary replica region). */
  disableOperation?: (at: Concerned & { operation: string }) => Promise<void>
  /** Makes the operation answer this fault, by its exception name, for this pool. */
  injectFault?: (at: Concerned & { operation: string; fault: string }) => Promise<void>
}

export type HookName = keyof Hooks

export const HOOK_NAMES = [
  'readCode',
  'pointTriggersAt',
  'failDelivery',
  'breakSmsRole',
  'breakEmailRole',
  'throttle',
  'failInternally',
  'blockByFirewall',
  'disableOperation',
  'injectFault',
  'uploadImportFile',
] as const satisfies readonly HookName[]

/** A target that is up and can be asked. */
export interface Target {
  /** `reference`, `cognito-local`, or the host of the URL. */
  name: string
  /** Base URL, no trailing slash. */
  url: string
  hooks: Hooks
}
