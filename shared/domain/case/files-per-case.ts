/** Files a citizen may add to one case. Apart from the case, for the scripts of pages that know no case say it too. */
export const maxFilesPerCase = 5
