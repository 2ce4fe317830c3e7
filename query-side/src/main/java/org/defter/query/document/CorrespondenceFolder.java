package org.defter.query.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.defter.kernel.platform.files.Sha256;
import org.springframework.stereotype.Component;

/**
 * A letter as a folder ready for the official correspondence package, zipped: {@code UstYazi/}, {@code Ekler/}, {@code Ustveri.xml}
 * with what the letter is, {@code PaketOzeti.xml} with the SHA-256 of every other file. Sealing and sending are the
 * business of the correspondence system (ADR 0054).
 */
@Component
final class CorrespondenceFolder implements OfficialCorrespondenceGateway {

    private static final String NAMESPACE = "urn:defter:correspondence:1";
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String METADATA = "Ustveri.xml";

    /** A file and where it stands. */
    private record Placed(String path, Part part) {}

    @Override
    public void handOver(Letter letter, OutputStream out) throws IOException {
        List<Placed> files = new ArrayList<>();
        files.add(new Placed("UstYazi/ustyazi.pdf", letter.cover()));
        for (int i = 0; i < letter.attachments().size(); i++) {
            files.add(new Placed(
                    "Ekler/ek-" + (i + 1) + ".pdf", letter.attachments().get(i)));
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Placed file : files) {
            put(zip, file.path());
            try (InputStream bytes = file.part().content().open()) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
        try {
            byte[] metadata = metadata(letter, files).getBytes(StandardCharsets.UTF_8);
            put(zip, METADATA);
            zip.write(metadata);
            zip.closeEntry();
            put(zip, "PaketOzeti.xml");
            zip.write(digests(letter, files, metadata).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
    }

    private static String metadata(Letter letter, List<Placed> files) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = begin(text, "Ustveri");
        element(xml, "BelgeId", letter.id().toString());
        element(xml, "Konu", letter.subject());
        element(xml, "Tarih", letter.day().toString());
        element(xml, "Gonderen", letter.sender());
        element(xml, "Dagitim", letter.addressee());
        xml.writeStartElement("Ekler");
        for (Placed file : files.subList(1, files.size())) {
            xml.writeStartElement("Ek");
            element(xml, "Ad", file.part().title());
            element(xml, "Dosya", file.path());
            element(xml, "MimeTuru", file.part().mediaType());
            element(xml, "Boyut", Long.toString(file.part().size()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        return end(xml, text);
    }

    /** Of every file but itself: whoever changes one of them, or what is said of them, has to change this too. */
    private static String digests(Letter letter, List<Placed> files, byte[] metadata) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = begin(text, "PaketOzeti");
        xml.writeAttribute("Id", letter.id().toString());
        for (Placed file : files) {
            reference(xml, file.path(), new Sha256(file.part().sha256()));
        }
        reference(xml, METADATA, Sha256.of(metadata));
        return end(xml, text);
    }

    /** A file and its digest, in base64 as XML signatures write it. */
    private static void reference(XMLStreamWriter xml, String path, Sha256 digest) throws XMLStreamException {
        xml.writeStartElement("Reference");
        xml.writeAttribute("URI", path);
        element(xml, "DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256");
        element(
                xml,
                "DigestValue",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest.hex())));
        xml.writeEndElement();
    }

    private static XMLStreamWriter begin(StringWriter text, String root) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
        return xml;
    }

    private static String end(XMLStreamWriter xml, StringWriter text) throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
