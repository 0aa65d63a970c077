/** The permanent address of a line of the public log: the page that begins with it, at the line. */
export const logAddress = (seq: number | string): string => `/log?before=${Number(seq) + 1}#line-${seq}`
