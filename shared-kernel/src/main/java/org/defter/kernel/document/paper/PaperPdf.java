package org.defter.kernel.document.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The official form of a paper: PDF/A-2a and PDF/UA-1, and the same bytes for the same paper and imprint wherever and whenever it
 * is made.
 *
 * <p>Whatever would differ from one rendering to the next is given or left out: dates come from the imprint, the identifier from the
 * content, and nothing is compressed, because two builds of zlib need not compress alike. The text is read back out of the file and
 * compared with the paper: a sign that no font has would otherwise be printed as another one, in a valid file.
 */
public final class PaperPdf {

    /** The layout that all templates of today use; another look is another number, and this one stays. */
    public static final int LAYOUT = 1;

    private static final TemplateEngine TEMPLATES = templates();
    private static final Locale TURKISH = Locale.of("tr", "TR");
    private static final Pattern XMP_DATES =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:)");
    private static final Pattern PAGE_NUMBERS = Pattern.compile("Sayfa\\s*\\d+\\s*/\\s*\\d+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u00ad\\u200b]+");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PaperPdf() {}

    /**
     * Renders.
     *
     * @return the bytes of the file
     * @throws UnprintableText if the file would not say what the paper says
     */
    public static byte[] render(Paper paper, Imprint imprint) {
        try {
            byte[] file = settled(html(paper, imprint), paper, imprint);
            compare(file, paper, imprint);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page from which the file is made, in XHTML. */
    public static String html(Paper paper, Imprint imprint) {
        Context values = new Context(TURKISH);
        values.setVariable("title", paper.title());
        values.setVariable("subject", paper.subject());
        values.setVariable(
                "blocks", paper.blocks().stream().map(PaperPdf::plain).toList());
        values.setVariable("imprint", imprint.line());
        values.setVariable("address", imprint.address());
        values.setVariable("code", imprint.address() == null ? null : code(imprint.address()));
        return TEMPLATES.process("documents/paper-" + LAYOUT + ".html", values);
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PaperPdf.class.getClassLoader());
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /** A block as the template reads it. */
    private static Map<String, Object> plain(Block block) {
        Map<String, Object> plain = new HashMap<>();
        plain.put("kind", block.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        switch (block) {
            case Block.Letterhead it -> plain.put("lines", it.lines());
            case Block.Heading it -> plain.put("text", it.text());
            case Block.Line it -> {
                plain.put("text", it.text());
                plain.put("side", it.side().name().toLowerCase(Locale.ROOT));
            }
            case Block.Text it -> plain.put("text", it.text());
            case Block.Facts it ->
                plain.put(
                        "facts",
                        it.facts().stream()
                                .map(fact -> Map.of("label", fact.label(), "value", fact.value()))
                                .toList());
            case Block.Table it -> {
                plain.put("caption", it.caption());
                plain.put("heads", it.heads());
                plain.put(
                        "rows",
                        it.rows().stream()
                                .map(row -> Map.of("name", row.getFirst(), "cells", row.subList(1, row.size())))
                                .toList());
            }
            case Block.Items it -> plain.put("items", it.items());
            case Block.Signatures it ->
                plain.put(
                        "signatories",
                        it.signatories().stream()
                                .map(one -> Map.of("name", one.name(), "office", one.office(), "note", one.note()))
                                .toList());
        }
        return plain;
    }

    /** The address as a code that a telephone reads, a picture of one point per module. */
    private static String code(String address) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.MARGIN,
                                    2));
            int scale = 4;
            BufferedImage image = new BufferedImage(
                    modules.getWidth() * scale, modules.getHeight() * scale, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0xff000000 : 0xffffffff);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException | IOException e) {
            throw new IllegalArgumentException("the address cannot be written as a code: " + address, e);
        }
    }

    private static byte[] settled(String html, Paper paper, Imprint imprint) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ColourProfile.bytes());
        Fonts.addTo(builder);
        builder.withHtmlContent(html, "urn:defter:paper");
        builder.withProducer("Defter");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Calendar day = day(imprint.day());
            PDDocumentInformation information = document.getDocumentInformation();
            information.setCreationDate(day);
            information.setModificationDate(day);
            document.save(made, CompressParameters.NO_COMPRESSION);
        }
        try (PDDocument document = Loader.loadPDF(made.toByteArray())) {
            settleDates(document, imprint.day());
            unpack(document);
            document.setDocumentId(identifier(paper, imprint));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.save(file, CompressParameters.NO_COMPRESSION);
            return file.toByteArray();
        }
    }

    private static Calendar day(LocalDate day) {
        Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        midnight.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return midnight;
    }

    private static void settleDates(PDDocument document, LocalDate day) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String settled = XMP_DATES.matcher(xmp).replaceAll("$1" + day + "T00:00:00Z$2");
        metadata.importXMPMetadata(settled.getBytes(StandardCharsets.UTF_8));
    }

    /** A number that follows from what is said and where: FNV-1a, as it needs no more than to be the same again. */
    private static long identifier(Paper paper, Imprint imprint) {
        long hash = 0xcbf29ce484222325L;
        List<String> all = new ArrayList<>(PaperText.of(paper));
        all.add(imprint.line());
        for (String piece : all) {
            for (byte one : piece.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
            }
        }
        return hash;
    }

    /** Streams as they are: what zlib made of them need not be the same elsewhere. */
    private static void unpack(PDDocument document) throws IOException {
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            COSBase value = object == null ? null : object.getObject();
            if (value instanceof COSStream stream && stream.containsKey(COSName.FILTER)) {
                byte[] bytes;
                try (InputStream in = stream.createInputStream()) {
                    bytes = in.readAllBytes();
                }
                stream.removeItem(COSName.FILTER);
                stream.removeItem(COSName.DECODE_PARMS);
                try (OutputStream out = stream.createRawOutputStream()) {
                    out.write(bytes);
                }
            }
        }
    }

    private static void compare(byte[] file, Paper paper, Imprint imprint) throws IOException {
        List<String> pieces = new ArrayList<>(PaperText.of(paper));
        String address = imprint.address();
        if (address != null) {
            pieces.add("Doğrulama:");
            pieces.add(address);
        }
        String written = squeezed(String.join("", pieces));
        String printed =
                squeezed(PAGE_NUMBERS.matcher(textOf(file)).replaceAll(" ")).replace(squeezed(imprint.line()), "");
        List<String> repeated = heads(paper);
        int at = 0;
        int in = 0;
        while (at < written.length() || in < printed.length()) {
            // Where a table goes on, on the next page, its head is printed again.
            int here = in;
            int there = at;
            String again = repeated.stream()
                    .filter(head -> printed.startsWith(head, here) && !written.startsWith(head, there))
                    .findFirst()
                    .orElse("");
            if (!again.isEmpty()) {
                in += again.length();
            } else if (at < written.length() && in < printed.length() && written.charAt(at) == printed.charAt(in)) {
                at++;
                in++;
            } else {
                throw new UnprintableText("The file does not say what the paper says, from sign " + at + " on: «"
                        + around(written, at) + "» was printed as «" + around(printed, in) + "»");
            }
        }
    }

    private static List<String> heads(Paper paper) {
        List<String> heads = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table table) {
                heads.add(squeezed(String.join("", table.heads())));
            }
        }
        return heads;
    }

    private static String around(String text, int at) {
        return text.substring(Math.min(text.length(), Math.max(0, at - 10)), Math.min(text.length(), at + 20));
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /** The text of a file as a program reads it. */
    public static String textOf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The fonts: a serif for everything, and one that has the signs it lacks, the lira first of all. */
    private static final class Fonts {

        private static final Map<String, byte[]> FILES = Map.of(
                "regular", file("liberation/LiberationSerif-Regular.ttf"),
                "bold", file("liberation/LiberationSerif-Bold.ttf"),
                "italic", file("liberation/LiberationSerif-Italic.ttf"),
                "fallback", file("net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf"),
                "fallbackBold", file("net/sf/jasperreports/fonts/dejavu/DejaVuSerif-Bold.ttf"));

        private Fonts() {}

        static void addTo(PdfRendererBuilder builder) {
            add(builder, "regular", "Body", 400, FontStyle.NORMAL);
            add(builder, "bold", "Body", 700, FontStyle.NORMAL);
            add(builder, "italic", "Body", 400, FontStyle.ITALIC);
            add(builder, "fallback", "Fallback", 400, FontStyle.NORMAL);
            add(builder, "fallbackBold", "Fallback", 700, FontStyle.NORMAL);
        }

        private static void add(PdfRendererBuilder builder, String name, String family, int weight, FontStyle style) {
            byte[] font = FILES.getOrDefault(name, new byte[0]);
            builder.useFont(() -> new ByteArrayInputStream(font), family, weight, style, true);
        }

        private static byte[] file(String resource) {
            try (InputStream in = PaperPdf.class.getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(resource + " is not on the class path");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
