import { type Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Takes no more requests, and ends those that are open. */
  close(): Promise<void>
}

/** Where a desk may listen. */
export interface Address {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

/** Opens a port. The application is made once the port is known, for it answers to its own address alone. */
export async function listen({ host, port }: Address, make: (port: number) => OpenAPIHono): Promise<Listening> {
  let app: OpenAPIHono | undefined
  const server = createAdaptorServer({
    fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
    // What a page of the same process sees as a request stays what Node makes of it.
    overrideGlobalObjects: false,
  }) as Server
  // A browser that goes away in the middle of a request must hold nothing open for long.
  server.headersTimeout = 20_000
  const opened = await new Promise<number>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host.replace(/^\[|\]$/gu, ''), () => {
      server.off('error', fail)
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
  app = make(opened)
  return {
    port: opened,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
