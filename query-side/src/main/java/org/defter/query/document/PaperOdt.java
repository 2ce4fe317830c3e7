package org.defter.query.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Paper;

/**
 * A paper for editing in a word processor of the other family: an OpenDocument text of three parts, written here because that is all
 * it takes.
 */
final class PaperOdt {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XMLStreamWriter xml;

    private PaperOdt(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Paper paper, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        // The type stands first and as it is, so that programs find it there.
        ZipEntry first = entry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        first.setCrc(sum.getValue());
        zip.putNextEntry(first);
        zip.write(type);
        zip.closeEntry();
        try {
            part(zip, "content.xml", xml -> new PaperOdt(xml).content(paper));
            part(zip, "meta.xml", xml -> meta(xml, paper));
            part(zip, "META-INF/manifest.xml", PaperOdt::manifest);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        return entry;
    }

    /** Writes a part. */
    @FunctionalInterface
    private interface Part {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static void part(ZipOutputStream zip, String name, Part part) throws IOException, XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        part.to(xml);
        xml.writeEndDocument();
        xml.close();
        zip.putNextEntry(entry(name));
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void manifest(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("manifest", "manifest", MANIFEST);
        xml.writeNamespace("manifest", MANIFEST);
        xml.writeAttribute("manifest", MANIFEST, "version", "1.3");
        for (List<String> file :
                List.of(List.of("/", TYPE), List.of("content.xml", "text/xml"), List.of("meta.xml", "text/xml"))) {
            xml.writeEmptyElement("manifest", "file-entry", MANIFEST);
            xml.writeAttribute("manifest", MANIFEST, "full-path", file.getFirst());
            xml.writeAttribute("manifest", MANIFEST, "media-type", file.getLast());
        }
        xml.writeEndElement();
    }

    private static void meta(XMLStreamWriter xml, Paper paper) throws XMLStreamException {
        xml.writeStartElement("office", "document-meta", OFFICE);
        xml.writeNamespace("office", OFFICE);
        xml.writeNamespace("dc", DC);
        xml.writeAttribute("office", OFFICE, "version", "1.3");
        xml.writeStartElement("office", "meta", OFFICE);
        xml.writeStartElement("dc", "title", DC);
        xml.writeCharacters(paper.title());
        xml.writeEndElement();
        xml.writeStartElement("dc", "subject", DC);
        xml.writeCharacters(paper.subject());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void content(Paper paper) throws XMLStreamException {
        xml.writeStartElement("office", "document-content", OFFICE);
        xml.writeNamespace("office", OFFICE);
        xml.writeNamespace("text", TEXT);
        xml.writeNamespace("table", TABLE);
        xml.writeNamespace("style", STYLE);
        xml.writeNamespace("fo", FO);
        xml.writeAttribute("office", OFFICE, "version", "1.3");
        xml.writeStartElement("office", "automatic-styles", OFFICE);
        for (String side : List.of("start", "center", "end", "justify")) {
            style(side, side, false);
            style(side + "-bold", side, true);
        }
        cellStyle();
        xml.writeEndElement();
        xml.writeStartElement("office", "body", OFFICE);
        xml.writeStartElement("office", "text", OFFICE);
        int tables = 0;
        for (Block block : paper.blocks()) {
            add(block, "T" + tables++);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void style(String name, String side, boolean bold) throws XMLStreamException {
        xml.writeStartElement("style", "style", STYLE);
        xml.writeAttribute("style", STYLE, "name", name);
        xml.writeAttribute("style", STYLE, "family", "paragraph");
        xml.writeEmptyElement("style", "paragraph-properties", STYLE);
        xml.writeAttribute("fo", FO, "text-align", side);
        xml.writeAttribute("fo", FO, "margin-bottom", "0.2cm");
        xml.writeEmptyElement("style", "text-properties", STYLE);
        xml.writeAttribute("fo", FO, "font-family", "'Liberation Serif'");
        xml.writeAttribute("fo", FO, "font-size", "11.5pt");
        xml.writeAttribute("fo", FO, "font-weight", bold ? "bold" : "normal");
        xml.writeAttribute("fo", FO, "language", "tr");
        xml.writeAttribute("fo", FO, "country", "TR");
        xml.writeEndElement();
    }

    private void cellStyle() throws XMLStreamException {
        xml.writeStartElement("style", "style", STYLE);
        xml.writeAttribute("style", STYLE, "name", "framed");
        xml.writeAttribute("style", STYLE, "family", "table-cell");
        xml.writeEmptyElement("style", "table-cell-properties", STYLE);
        xml.writeAttribute("fo", FO, "border", "0.5pt solid #000000");
        xml.writeAttribute("fo", FO, "padding", "0.1cm");
        xml.writeEndElement();
    }

    private void add(Block block, String name) throws XMLStreamException {
        switch (block) {
            case Block.Letterhead it -> {
                for (String line : it.lines()) {
                    paragraph(line, "center-bold");
                }
            }
            case Block.Heading it -> paragraph(it.text(), "start-bold");
            case Block.Line it ->
                paragraph(
                        it.text(),
                        switch (it.side()) {
                            case LEFT -> "start";
                            case CENTRE -> "center";
                            case RIGHT -> "end";
                        });
            case Block.Text it -> paragraph(it.text(), "justify");
            case Block.Facts it ->
                table(
                        name,
                        it.facts().stream()
                                .map(fact -> List.of(fact.label(), fact.value()))
                                .toList(),
                        false);
            case Block.Table it -> {
                paragraph(it.caption(), "start-bold");
                List<List<String>> rows = new ArrayList<>();
                rows.add(it.heads());
                rows.addAll(it.rows());
                table(name, rows, true);
            }
            case Block.Items it -> {
                for (String item : it.items()) {
                    paragraph("• " + item, "start");
                }
            }
            case Block.Signatures it -> signatures(name, it.signatories());
        }
    }

    private void paragraph(String text, String style) throws XMLStreamException {
        xml.writeStartElement("text", "p", TEXT);
        xml.writeAttribute("text", TEXT, "style-name", style);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void beginTable(String name, int columns) throws XMLStreamException {
        xml.writeStartElement("table", "table", TABLE);
        xml.writeAttribute("table", TABLE, "name", name);
        xml.writeEmptyElement("table", "table-column", TABLE);
        xml.writeAttribute("table", TABLE, "number-columns-repeated", Integer.toString(columns));
    }

    private void table(String name, List<List<String>> rows, boolean headed) throws XMLStreamException {
        beginTable(name, rows.getFirst().size());
        for (int row = 0; row < rows.size(); row++) {
            boolean head = headed && row == 0;
            if (head) {
                xml.writeStartElement("table", "table-header-rows", TABLE);
            }
            xml.writeStartElement("table", "table-row", TABLE);
            for (int column = 0; column < rows.get(row).size(); column++) {
                xml.writeStartElement("table", "table-cell", TABLE);
                xml.writeAttribute("table", TABLE, "style-name", "framed");
                paragraph(rows.get(row).get(column), head || column == 0 ? "start-bold" : "start");
                xml.writeEndElement();
            }
            xml.writeEndElement();
            if (head) {
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        paragraph("", "start");
    }

    private void signatures(String name, List<Block.Signatory> signatories) throws XMLStreamException {
        beginTable(name, 3);
        for (int row = 0; row < (signatories.size() + 2) / 3; row++) {
            xml.writeStartElement("table", "table-row", TABLE);
            for (int i = 3 * row; i < 3 * row + 3; i++) {
                xml.writeStartElement("table", "table-cell", TABLE);
                if (i < signatories.size()) {
                    Block.Signatory one = signatories.get(i);
                    paragraph(one.name(), "center-bold");
                    paragraph(one.office(), "center");
                    if (!one.note().isEmpty()) {
                        paragraph(one.note(), "center");
                    }
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
