package org.defter.kernel.platform.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF line by line, with as many spaces as there is room, so that what stands in columns stays in columns. */
final class PdfTexts extends PDFTextStripper {

    /** Pages of a file that are read: more than any report has. */
    private static final int PAGES = 2_000;

    private float before = Float.NaN;
    private float margin = Float.NaN;

    private PdfTexts() {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        setEndPage(PAGES);
        setPageEnd("\f");
        setLineSeparator("\n");
        setParagraphStart("");
        setParagraphEnd("");
        setWordSeparator("");
    }

    static String of(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(32L * 1024 * 1024).streamCache)) {
            StringWriter out = new StringWriter();
            new PdfTexts().writeText(document, out);
            FileTexts.requireRoom(out.getBuffer().length());
            return FileTexts.bounded(new StringBuilder(out.toString().replace('\0', ' ')));
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile("it is locked with a password", e);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        float space = first.getWidthOfSpace();
        float unit = space > 0 && space < 40 ? space : Math.max(1, first.getFontSizeInPt() * 0.28f);
        float start = first.getXDirAdj();
        if (Float.isNaN(before)) {
            margin = Float.isNaN(margin) ? start : Math.min(margin, start);
            writeSpaces(Math.round((start - margin) / unit));
        } else {
            float gap = (start - before) / unit;
            // A justified line stretches its spaces; only what is wider than three of them is a column.
            writeSpaces(gap < 3.2f ? 1 : Math.round(gap));
        }
        super.writeString(text, positions);
        before = last.getXDirAdj() + last.getWidthDirAdj();
    }

    private void writeSpaces(int count) throws IOException {
        if (count > 0) {
            getOutput().write(" ".repeat(Math.min(count, 200)));
        }
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        super.writeLineSeparator();
        before = Float.NaN;
    }

    @Override
    protected void writePageEnd() throws IOException {
        super.writePageEnd();
        before = Float.NaN;
    }

    @Override
    protected void writeParagraphSeparator() throws IOException {
        super.writeParagraphSeparator();
        before = Float.NaN;
    }
}
