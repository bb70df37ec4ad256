"""Makes the collection: files as people send them and as nobody should, by programs that are not ours.

Whatever must be gone afterwards holds the word PENANDA or the place -7.5460, 112.2331. Invented people only.
Usage: make.py FOLDER; writes the files and collection.json: name, what is expected, and how to look at it.
"""
import io, json, struct, sys, zlib
from fractions import Fraction
from pathlib import Path

import av, fpdf, img2pdf, numpy, pikepdf, pillow_heif, pypdf
from PIL import Image, PngImagePlugin
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from reportlab.pdfgen import canvas

pillow_heif.register_heif_opener()
folder = Path(sys.argv[1])
collection = []
WHO = "PENANDA Siti Rekaan"


def add(name, content, expect="kept", look=None, **more):
    (folder / name).write_bytes(content)
    collection.append({"name": name, "expect": expect, "look": look, **more})


def saved(image, kind, **how):
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


# Pictures


def scene(width, height, noise=6):
    y, x = numpy.mgrid[0:height, 0:width].astype(numpy.float32)
    picture = numpy.stack([(numpy.sin(x / 90) + 1) * 120, (numpy.cos(y / 60) + 1) * 120, (x * 255 / width + y * 255 / height) / 2], -1)
    if noise:
        grain = numpy.random.default_rng(1).normal(0, noise, (height // 2 + 1, width // 2 + 1, 1)).repeat(2, 0).repeat(2, 1)
        picture = picture + grain[:height, :width]
    return Image.fromarray(numpy.clip(picture, 0, 255).astype(numpy.uint8))


def exif(orientation=1):
    facts = Image.Exif()
    facts[0x010F], facts[0x0110], facts[0x0131], facts[0x013B] = "PENANDA", "PENANDA 15 Pro", "PENANDA 1.0", WHO
    facts[0x0132] = "2026:11:20 08:09:10"
    facts[0x0112] = orientation
    facts.get_ifd(0x8825).update({1: "S", 2: (7.0, 32.0, 45.6), 3: "E", 4: (112.0, 13.0, 59.16)})
    return facts


xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq><rdf:li>{WHO}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>".encode()

photo = scene(1600, 1200)
small = scene(320, 240)
for orientation in range(1, 9):
    add(f"turned-{orientation}.jpg", saved(small, "JPEG", quality=92, exif=exif(orientation)), look="picture")
add("photo.jpg", saved(photo, "JPEG", quality=90, exif=exif(), xmp=xmp, comment=WHO), look="picture")
add("progressive.jpg", saved(photo, "JPEG", quality=85, progressive=True, exif=exif()), look="picture")
add("grey.jpg", saved(photo.convert("L"), "JPEG", exif=exif()), look="picture")
add("cmyk.jpg", saved(small.convert("CMYK"), "JPEG", quality=95, exif=exif()))
add("motion-photo.jpg", saved(small, "JPEG", exif=exif()) + b"MotionPhoto PENANDA" + b"\0\0\0\x18ftypmp42PENANDA", look="picture")
add("also-a-page.jpg", saved(small, "JPEG") + b"<html><script>PENANDA()</script></html>", look="picture")
add("also-an-archive.jpg", saved(small, "JPEG") + b"PK\x03\x04PENANDA" + b"\0" * 40 + b"PK\x05\x06" + b"\0" * 18, look="picture")
text = PngImagePlugin.PngInfo()
text.add_text("Author", WHO)
text.add_itxt("XML:com.adobe.xmp", xmp.decode())
text.add_text("Comment", WHO, zip=True)
add("screenshot.png", saved(scene(540, 1170, 0), "PNG", pnginfo=text, exif=exif()), look="picture")
add("palette.png", saved(small.quantize(32), "PNG", pnginfo=text), look="picture")
see_through = small.copy()
see_through.putalpha(Image.linear_gradient("L").resize(small.size))
add("see-through.png", saved(see_through, "PNG", pnginfo=text))
add("lossy.webp", saved(small, "WEBP", quality=90, exif=exif(), xmp=xmp), look="picture")
add("lossless.webp", saved(small, "WEBP", lossless=True, exif=exif()), look="picture")
add("moving.webp", saved(small, "WEBP", save_all=True, append_images=[small.rotate(180)], duration=100, exif=exif()))
add("iphone.heic", saved(scene(640, 480), "HEIF", quality=85, exif=exif().tobytes(), xmp=xmp), look="picture")
add("iphone-turned.heic", saved(scene(640, 480), "HEIF", quality=85, exif=exif(6).tobytes()), look="picture")
add("large.heic", saved(scene(1008, 756, 0).resize((4032, 3024)), "HEIF", quality=60, exif=exif().tobytes()), look="picture")
add("50-megapixels.jpg", saved(scene(2165, 1444, 20).resize((8660, 5776), Image.Resampling.BILINEAR), "JPEG", quality=97, exif=exif()), look="picture", heavy=True)
add("cut-off.jpg", saved(photo, "JPEG")[:-4000], "broken")
add("cut-off.png", saved(small, "PNG")[:-4000], "broken")
add("cut-off.heic", saved(small, "HEIF")[:-200], "broken")


def png_claiming(width, height):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    row = zlib.compressobj(9)
    body = b"".join(row.compress(b"\0" * (width * 3 + 1)) for _ in range(min(height, 400))) + row.flush()
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", body) + chunk(b"IEND", b"")


add("bomb.png", png_claiming(50_000, 50_000), "too-many-pixels", heavy=True)
add("bomb.jpg", saved(Image.new("L", (9000, 9000)), "JPEG", quality=5), "too-many-pixels", heavy=True)
bomb = saved(Image.new("RGB", (9000, 9000)), "HEIF", quality=5)
add("bomb.heic", bomb, "too-many-pixels", heavy=True)
add("lies-about-its-size.heic", bomb.replace(struct.pack(">II", 9000, 9000), struct.pack(">II", 64, 64)), "broken", heavy=True)
add("vector.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><script>{WHO}</script></svg>".encode(), "type-not-allowed")
add("page.jpg", f"<html><script>{WHO}</script></html>".encode(), "type-not-allowed")
add("picture.gif", saved(small, "GIF"), "type-not-allowed")
add("picture.tif", saved(small, "TIFF"), "type-not-allowed")


# Videos


def video(kind, codec="libx264", sound=True, pictures=24, **options):
    path = folder / "making"
    moving = numpy.asarray(scene(160, 120))
    how = {"movflags": "use_metadata_tags", **options}
    with av.open(str(path), "w", format=kind, options=how) as made:
        made.metadata.update(
            {
                "location": "-7.5460+112.2331/",
                "com.apple.quicktime.location.ISO6709": "-7.5460+112.2331+050.000/",
                "com.apple.quicktime.make": "PENANDA",
                "artist": WHO,
                "title": WHO,
                "comment": WHO,
                "creation_time": "2026-11-20T01:02:03Z",
            }
        )
        shown = made.add_stream(codec, rate=12)
        shown.width, shown.height, shown.pix_fmt = 160, 120, "yuv420p"
        shown.metadata.update({"handler_name": WHO, "creation_time": "2026-11-20T01:02:03Z"})
        heard = made.add_stream("aac", rate=16000, layout="mono") if sound else None
        for i in range(pictures):
            frame = av.VideoFrame.from_ndarray(numpy.roll(moving, i * 4, 1), format="rgb24")
            frame.pts, frame.time_base = i, Fraction(1, 12)
            made.mux(shown.encode(frame))
        made.mux(shown.encode())
        if heard:
            for i in range(30):
                frame = av.AudioFrame.from_ndarray(numpy.zeros((1, 1024), numpy.float32), format="fltp", layout="mono")
                frame.sample_rate, frame.pts = 16000, i * 1024
                made.mux(heard.encode(frame))
            made.mux(heard.encode())
    content = path.read_bytes()
    path.unlink()
    return content


add("android.mp4", video("mp4"), look="video")
add("web.mp4", video("mp4", movflags="use_metadata_tags+faststart"), look="video")
add("fragments.mp4", video("mp4", movflags="frag_keyframe+empty_moov"), look="video")
add("silent.mp4", video("mp4", sound=False), look="video")
add("iphone.mov", video("mov"), look="video")
add("iphone-hevc.mov", video("mov", codec="libx265"), look="video")
add("with-a-tail.mp4", video("mp4") + b"\0\0\0\x20free" + WHO.encode().ljust(24), look="video")
add("old-coding.mp4", video("mp4", codec="mpeg4"), "not-cleanable")
add("cut-off.mp4", video("mp4", movflags="faststart")[:-6000], "broken")
add("cut-off.mov", video("mov")[:-3000], "broken")
add("other.mkv", video("matroska"), "type-not-allowed")


# Documents


def pages(of):
    return Pdf.open(io.BytesIO(of))


def written(pdf, **how):
    out = io.BytesIO()
    pdf.save(out, **how)
    return out.getvalue()


def by_reportlab():
    out = io.BytesIO()
    made = canvas.Canvas(out, pagesize=(400, 300))
    made.setAuthor(WHO), made.setTitle(WHO), made.setSubject(WHO), made.setKeywords([WHO]), made.setCreator(WHO)
    made.drawString(40, 250, "Salinan permohonan informasi")
    made.drawImage(img2pdf_reader(), 40, 60, 160, 120)
    made.linkURL("https://jombangkab.example", (40, 240, 200, 260))
    made.bookmarkPage("satu"), made.addOutlineEntry("Bab Satu", "satu")
    made.showPage()
    made.drawString(40, 250, "Halaman dua")
    made.save()
    return out.getvalue()


def img2pdf_reader():
    from reportlab.lib.utils import ImageReader

    return ImageReader(io.BytesIO(saved(small, "JPEG", exif=exif())))


def by_fpdf():
    made = fpdf.FPDF()
    made.set_author(WHO), made.set_title(WHO), made.set_creator(WHO)
    made.add_page(), made.set_font("helvetica", size=14), made.cell(text="Pengaduan jalan rusak")
    made.text_annotation(30, 30, "salah hitung", title=WHO) if hasattr(made, "text_annotation") else None
    made.image(io.BytesIO(saved(small, "JPEG", exif=exif())), x=20, y=60, w=80)
    return bytes(made.output())


plain = by_reportlab()
add("reportlab.pdf", plain, look="document")
add("fpdf.pdf", by_fpdf(), look="document")
add("scan-img2pdf.pdf", img2pdf.convert(saved(photo, "JPEG", exif=exif(), xmp=xmp), author=WHO, producer=WHO), look="document")
add("scan-pillow.pdf", saved(photo, "PDF", author=WHO, title=WHO), look="document")
again = pypdf.PdfWriter(clone_from=io.BytesIO(plain))
again.add_metadata({"/Author": WHO, "/Perusahaan": WHO})
out = io.BytesIO()
again.write(out)
add("pypdf.pdf", out.getvalue(), look="document")
add("linearized.pdf", written(pages(plain), linearize=True), look="document")
add("object-streams.pdf", written(pages(plain), object_stream_mode=pikepdf.ObjectStreamMode.generate), look="document")
add("only-forbids-changes.pdf", written(pages(plain), encryption=pikepdf.Encryption(owner="rahasia", user="", R=6)), look="document")
add("only-forbids-changes-rc4.pdf", written(pages(plain), encryption=pikepdf.Encryption(owner="rahasia", user="", R=3, aes=False, metadata=False)), look="document")
add("needs-a-password.pdf", written(pages(plain), encryption=pikepdf.Encryption(owner="rahasia", user="sandi")), "locked")
add("cut-off.pdf", plain[:-900], "broken")
add("page-before.pdf", b"<html>PENANDA</html>" + plain, "type-not-allowed")
add("page-behind.pdf", plain + b"\n<html>PENANDA</html>\n", look="document")


def changed(change, **how):
    pdf = pages(plain)
    change(pdf)
    return written(pdf, **{"object_stream_mode": pikepdf.ObjectStreamMode.generate, **how})


def script(code="PENANDA()"):
    return Dictionary(S=Name.JavaScript, JS=String(code))


def opening(pdf):
    pdf.Root.OpenAction = pdf.make_indirect(script())


def everywhere(pdf):
    page = pdf.pages[0]
    page.obj.AA = Dictionary(O=script(), C=Dictionary(S=Name.Launch, F=String("PENANDA.exe")))
    pdf.Root.AA = Dictionary(WC=script())
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script()])))
    pdf.attachments["PENANDA.txt"] = b"PENANDA"
    pdf.Root.URI = Dictionary(Base=String("https://PENANDA.example/"))
    pdf.Root.Collection = Dictionary(Type=Name.Collection)


def notes(pdf):
    page = pdf.pages[0]
    make = lambda **facts: pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=Array([10, 10, 60, 30]), **facts))
    page.obj.Annots = Array(
        [
            make(Subtype=Name.Highlight, T=String(WHO), Contents=String("salah hitung"), M=String("D:20261120"), NM=String(WHO), RC=String(WHO), Subj=String(WHO)),
            make(Subtype=Name.FileAttachment, FS=Dictionary(Type=Name.Filespec, F=String("PENANDA"), EF=Dictionary(F=pdf.make_stream(b"PENANDA")))),
            make(Subtype=Name.Screen, A=Dictionary(S=Name.Rendition, JS=String("PENANDA"))),
            make(Subtype=Name.Link, A=Dictionary(S=Name.GoToR, F=String("PENANDA.pdf"), D=Array([0, Name.Fit]))),
            make(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("javascript:PENANDA"))),
            make(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://jombangkab.example"), Next=script())),
        ]
    )


def form(pdf):
    page = pdf.pages[0]
    field = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("nama"), V=String("isi"), Rect=Array([10, 10, 90, 30]), AA=Dictionary(K=script(), V=script()), A=Dictionary(S=Name.SubmitForm, F=String("https://PENANDA.example")))
    )
    page.obj.Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), XFA=pdf.make_stream(b"<PENANDA/>"), DA=String("/Helv 0 Tf"))


def traces(pdf):
    page = pdf.pages[0]
    with pdf.open_metadata() as told:
        told["dc:creator"] = [WHO]
    page.obj.PieceInfo = Dictionary(Penanda=Dictionary(Private=String(WHO)))
    page.obj.Thumb = pdf.make_stream(b"PENANDA", Width=1, Height=1)
    page.obj.LastModified = String("D:20261120")
    page.obj.VP = Array([Dictionary(Measure=Dictionary(GPTS=Array([-7.5460, 112.2331])))])
    pdf.Root.PENANDA = String(WHO)
    for image in page.get_images().values():
        image.Metadata = pdf.make_stream(xmp, Type=Name.Metadata, Subtype=Name.XML)


add("script-on-opening.pdf", changed(opening), look="document")
add("script-not-packed.pdf", changed(opening, object_stream_mode=pikepdf.ObjectStreamMode.disable), look="document")
add("acts-everywhere.pdf", changed(everywhere), look="document")
add("notes.pdf", changed(notes), keeps="salah hitung")
add("form.pdf", changed(form), keeps="isi")
add("traces.pdf", changed(traces), look="document")
add("earlier-version.pdf", plain.replace(b"%%EOF", b"%%EOF\n90 0 obj\n(PENANDA)\nendobj\n", 1) + b"\n90 0 obj\n(kosong)\nendobj\nstartxref\n0\n%%EOF\n", look="document")
signed = changed(lambda pdf: pdf.Root.__setitem__("/AcroForm", Dictionary(SigFlags=3, Fields=Array([pdf.make_indirect(Dictionary(FT=Name.Sig, T=String("ttd"), V=pdf.make_indirect(Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), ByteRange=Array([0, 1, 2, 3]), Contents=String("PENANDA"), Name=String(WHO)))))]))))
add("signed.pdf", signed, look="document")
add("signed-by-an-officer.pdf", signed, look="bytes", by="officer")


def signed_and_acting(pdf):
    opening(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=Array([Dictionary(FT=Name.Sig, T=String("ttd"), V=Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3]), Contents=String("x")))]))


add("signed-and-acting.pdf", changed(signed_and_acting), "acts", by="officer")
store = zlib.compress(b"9 0 [" + b"0 " * 12_000_000 + b"]")
bomb = b"%%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>\nendobj\n8 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n" % len(store) + store + b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 10>>\nstartxref\n0\n%%EOF\n"
add("bomb.pdf", bomb, "any", heavy=True)

(folder / "collection.json").write_text(json.dumps(collection))
