"""Looks at files with programs that are not ours: what is left of people, places and actions, and whether they look the same.

Usage: look_at.py BEFORE AFTER; both hold collection.json's files under the same names. Writes findings as JSON to stdout:
by name a list of what should not be there.
"""
import json, re, sys, zlib
from pathlib import Path

import numpy, pikepdf, pillow_heif, pypdfium2
from PIL import Image, ImageOps

pillow_heif.register_heif_opener()
before, after = Path(sys.argv[1]), Path(sys.argv[2])

acting = {"/JS", "/JavaScript", "/OpenAction", "/AA", "/EmbeddedFiles", "/EF", "/AF", "/XFA", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/RichMedia", "/FileAttachment", "/Collection"}
telling = {"/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/M", "/NM", "/VP", "/GPTS", "/ByteRange"}


def words_in(pdf):
    """Every name, key and text that the document holds, and what its streams hold."""
    seen, names, texts = set(), set(), []
    waiting = [pdf.trailer, *pdf.objects]
    while waiting:
        it = waiting.pop()
        if isinstance(it, pikepdf.Object) and it.is_indirect:
            if it.objgen in seen:
                continue
            seen.add(it.objgen)
        if isinstance(it, pikepdf.Name):
            names.add(str(it))
        elif isinstance(it, (pikepdf.String, str)):
            texts.append(str(it))
        elif isinstance(it, pikepdf.Array):
            waiting += list(it)
        elif isinstance(it, (pikepdf.Dictionary, pikepdf.Stream)):
            names |= {key for key in it.keys() if not key.startswith("/F1")}
            waiting += [it.get(key) for key in it.keys()]
            if isinstance(it, pikepdf.Stream):
                texts.append(it.read_raw_bytes().decode("latin1"))
                try:
                    texts.append(it.read_bytes(pikepdf.StreamDecodeLevel.generalized).decode("latin1"))
                except pikepdf.PdfError:
                    pass
    return names, "\n".join(texts)


def rendered(path, page):
    picture = pypdfium2.PdfDocument(str(path))[page].render(scale=1, may_draw_forms=False, draw_annots=False).to_numpy()
    return picture.astype(int)


def document(name, keeps):
    found = []
    with pikepdf.open(after / name) as pdf:
        names, texts = words_in(pdf)
        found += [f"acts: {it}" for it in sorted(names & acting)] + [f"tells: {it}" for it in sorted(names & telling)]
        if "PENANDA" in texts or any("PENANDA" in it for it in names):
            found.append("holds the mark")
        if re.search(r"-7\.546|112\.2331|7, 32, 45", texts):
            found.append("holds the place")
        found += [f"damaged: {it}" for it in pdf.check_pdf_syntax()]
    old, new = (pypdfium2.PdfDocument(str(folder / name)) for folder in (before, after))
    if len(old) != len(new):
        found.append(f"{len(old)} pages became {len(new)}")
    for page in range(len(old)):
        words = [it[page].get_textpage().get_text_range() for it in (old, new)]
        if words[0] != words[1]:
            found.append(f"page {page + 1} reads otherwise")
        was, now = (rendered(folder / name, page) for folder in (before, after))
        if was.shape != now.shape or numpy.abs(was - now).mean() > 0.5:
            found.append(f"page {page + 1} looks otherwise")
    if keeps not in texts:
        found.append("lost what it should keep")
    return found


def picture(name):
    was, now = (ImageOps.exif_transpose(Image.open(folder / name)).convert("RGB") for folder in (before, after))
    if abs(was.width / was.height - now.width / now.height) > 0.01:
        return [f"{was.size} became {now.size}"]
    size = (320, round(320 * was.height / was.width))
    difference = numpy.abs(numpy.asarray(was.resize(size)).astype(int) - numpy.asarray(now.resize(size)).astype(int)).mean()
    return [f"looks otherwise: {difference:.1f}"] if difference > 3 else []


findings = {}
for it in json.loads((before / "collection.json").read_text()):
    name, found = it["name"], []
    if not (after / name).exists():
        continue
    content = (after / name).read_bytes()
    if it["look"] == "bytes":
        found += [] if content == (before / name).read_bytes() else ["bytes changed"]
    else:
        if b"PENANDA" in content or b"-7.5460" in content:
            found.append("holds the mark")
        if name.endswith(".pdf"):
            found += document(name, it.get("keeps", ""))
        elif it["look"] == "picture":
            found += picture(name)
    findings[name] = found
print(json.dumps(findings))
