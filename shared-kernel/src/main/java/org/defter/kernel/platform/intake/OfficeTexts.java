package org.defter.kernel.platform.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of word processors' files: paragraphs as lines, the cells of a table's row in one line with tabs between them. The
 * parts are read as a stream, without document types and external entities.
 */
final class OfficeTexts {

    /** What one part may unpack to: what is larger is a trap, not a report. */
    private static final long PART = 200L * 1024 * 1024;

    private static final XMLInputFactory XML = factory();

    private OfficeTexts() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** A DOCX: the letterhead of its first header, then its body. */
    static String word(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> parts = new ArrayList<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                String name = entries.nextElement().getName();
                if (name.matches("word/header\\d*\\.xml")) {
                    parts.add(name);
                }
            }
            parts.sort(null);
            for (String header : parts) {
                StringBuilder head = new StringBuilder();
                part(zip, header, head);
                if (text.indexOf(head.toString().strip()) < 0) {
                    text.append(head).append('\n');
                    FileTexts.requireRoom(text.length());
                }
            }
            part(zip, "word/document.xml", text);
        } catch (ZipException e) {
            throw new UnreadableFile("its packing is broken", e);
        }
        return FileTexts.bounded(text);
    }

    /** An ODT: the body of its content. */
    static String open(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            part(zip, "content.xml", text);
        } catch (ZipException e) {
            throw new UnreadableFile("its packing is broken", e);
        }
        return FileTexts.bounded(text);
    }

    private static void part(ZipFile zip, String name, StringBuilder text) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFile("it has no part " + name);
        }
        try (InputStream bytes = new Bounded(zip.getInputStream(entry))) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            new Reading(text).read(xml);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof UnreadableFile known) {
                throw known;
            }
            throw new UnreadableFile("its part " + name + " is broken", e);
        }
    }

    /** Elements of both families by their local names, which do not collide. */
    private static final class Reading {

        private final StringBuilder text;
        private int cellDepth;
        private int skipped;
        private boolean run;

        Reading(StringBuilder text) {
            this.text = text;
        }

        void read(XMLStreamReader xml) throws XMLStreamException, IOException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (skipped == 0 && run) {
                            text.append(xml.getText().replaceAll("[\\n\\r\\t]+", " "));
                        }
                    }
                    default -> {}
                }
                // Elements are text as well: a few bytes of one stand for up to 999 blanks.
                FileTexts.requireRoom(text.length());
            }
        }

        private void start(XMLStreamReader xml) {
            String name = xml.getLocalName();
            String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
            if (skipped > 0 || skips(prefix, name)) {
                skipped++;
                return;
            }
            switch (name) {
                case "t" -> run = prefix.equals("w");
                case "p", "h" -> run |= prefix.equals("text");
                case "tab" -> text.append('\t');
                case "br", "cr", "line-break", "soft-page-break" -> text.append('\n');
                case "s" -> {
                    if (prefix.equals("text")) {
                        String count = xml.getAttributeValue(null, "c");
                        String named = count == null ? xml.getAttributeValue(xml.getNamespaceURI(), "c") : count;
                        int spaces = named != null && named.matches("\\d{1,3}") ? Integer.parseInt(named) : 1;
                        text.append(" ".repeat(spaces));
                    }
                }
                case "tc", "table-cell" -> cellDepth++;
                default -> {}
            }
        }

        private static boolean skips(String prefix, String name) {
            return switch (name) {
                case "Fallback", "del", "instrText", "delText", "annotation", "note", "tracked-changes", "forms" ->
                    true;
                case "sectPr", "pPr", "rPr" -> prefix.equals("w");
                default -> false;
            };
        }

        private void end(String name) {
            if (skipped > 0) {
                skipped--;
                return;
            }
            switch (name.toLowerCase(Locale.ROOT)) {
                case "t" -> run = false;
                case "p", "h" -> {
                    run = false;
                    text.append(cellDepth > 0 ? ' ' : '\n');
                }
                case "tc", "table-cell" -> {
                    cellDepth--;
                    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                        text.setLength(text.length() - 1);
                    }
                    text.append(cellDepth > 0 ? ' ' : '\t');
                }
                case "tr", "table-row" -> text.append(cellDepth > 0 ? ' ' : '\n');
                default -> {}
            }
        }
    }

    /** Ends what unpacks without end. */
    private static final class Bounded extends FilterInputStream {

        private long left = PART;

        Bounded(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            spend(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            spend(Math.max(0, count));
            return count;
        }

        private void spend(int count) throws UnreadableFile {
            left -= count;
            if (left < 0) {
                throw new UnreadableFile("it unpacks to more than " + PART + " bytes");
            }
        }
    }
}
