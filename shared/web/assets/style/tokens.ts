import { css } from './css.ts'

/** What a phone paints around the page before it is there: the head and the ground, in the light. */
export const head = '#07423a'
export const ground = '#f3f6f4'

/**
 * The visual language in one place: colour, type and space, light and dark (docs/adr/0056). Rules elsewhere name these and no
 * colour of their own; only official letters are paper, white in any light. Each pair of text and ground has a contrast of 4.5
 * at least (test/web/style.test.ts).
 */
export const tokens = css`
:root{
color-scheme:light dark;
--ink:#14201b;--soft:#495650;--line:#c8d2cc;--field:#5d6963;
--paper:#fff;--ground:#f3f6f4;--shade:#e6ebe7;
--accent:#0b5d4b;--deep:#07423a;
--fill:#0b5d4b;--fill-over:#07423a;--on-fill:#fff;
--head:#07423a;--nav:#0b5d4b;--on-head:#fff;
--wrong:#a3200d;--wrong-ground:#fdeeeb;
--note:#fff6d8;--note-line:#d79b00;
--good:#e3f1ea;--good-line:#0b5d4b;
--today:#7a3f00;--soon:#5e4400;
--alarm:#8a1c0d;--on-alarm:#fff;
--focus:#ffbf2e;--focus-edge:#14201b;
--small:.95rem;--step1:1.2rem;--step2:1.6rem;
--gap:1rem;--round:6px;
}
@media (prefers-color-scheme:dark){:root{
--ink:#e9efeb;--soft:#aebab3;--line:#3b4842;--field:#8b9891;
--paper:#1a231f;--ground:#111815;--shade:#202b26;
--accent:#7fd6b9;--deep:#a9e6d1;
--fill:#7fd6b9;--fill-over:#a9e6d1;--on-fill:#06251d;
--head:#0a2b24;--nav:#0d382f;--on-head:#f1f7f4;
--wrong:#ff9d8c;--wrong-ground:#3a1a14;
--note:#332b12;--note-line:#d79b00;
--good:#15332a;--good-line:#7fd6b9;
--today:#ffb86b;--soon:#ecc76a;
--alarm:#c63a26;--on-alarm:#fff;
--focus-edge:#e9efeb;
}}
`
