/** The least that the requests of a run can cost: the same bytes, sent by the bare client, nothing looked at. */
import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { Pool } from 'undici'
import type { Recorded } from './bench-recorder.ts'

/** As many connections as a run has. */
const CONNECTIONS = 8

/** @param file holds the requests, serialised by `node:v8`. */
export async function replay(file: string, url: string): Promise<void> {
  const left = (deserialize(readFileSync(file)) as Recorded[]).values()
  const pool = new Pool(url, { connections: CONNECTIONS })
  const send = async (): Promise<void> => {
    for (const { method, path, headers, body } of left) {
      const answer = await pool.request({
        method: method as 'POST',
        path,
        headers,
        body: body.length > 0 ? body : null,
      })
      await answer.body.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, send))
  await pool.close()
}
