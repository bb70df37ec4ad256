/** What may be kept of a file, as forms announce it and uploads are judged by. */
export const maxFileBytes = 10 * 1024 * 1024
