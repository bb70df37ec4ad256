/** A box that sifts the list below it while somebody types; shown by the script of the page (`assets/case-script.ts`). */
export const Sift = ({ form, name, label, found }: { form: { prefix?: string }; name: string; label: string; found: string }) => {
  const list = `${form.prefix ?? ''}${name}`
  return (
    <div class="field sift" data-sift={list} data-found={found} hidden>
      <label for={`${list}-sift`}>{label}</label>
      <input id={`${list}-sift`} type="search" autocomplete="off" aria-controls={list} />
      <p class="hint" aria-live="polite"></p>
    </div>
  )
}
