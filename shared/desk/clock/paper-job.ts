/** The kind of job that counts a paper (`counting-papers.ts`): whoever gives one loads no more than its name. */
export const countingPaper = 'count-paper'
