/** What the process answers to its caller. */
export const exitCodes = {
  /** All done. */
  done: 0,
  /** An input failed, or a check found an error. */
  failed: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** An output that cannot be written: no such folder, a full disk. */
  unwritten: 2,
  /** A bug of fuhan. */
  internal: 3,
  /** Ended by SIGINT or SIGTERM, as shells answer for it. */
  interrupted: 130,
} as const
