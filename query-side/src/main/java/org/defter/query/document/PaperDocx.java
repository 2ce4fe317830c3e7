package org.defter.query.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Paper;

/** A paper for editing in a word processor of the one family. It is a copy, and says nothing of where it comes from. */
final class PaperDocx {

    private PaperDocx() {}

    static void write(Paper paper, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.getProperties().getCoreProperties().setSubjectProperty(paper.subject());
            paper.blocks().forEach(block -> add(document, block));
            document.write(out);
        }
    }

    private static void add(XWPFDocument document, Block block) {
        switch (block) {
            case Block.Letterhead it ->
                it.lines().forEach(line -> paragraph(document, line, ParagraphAlignment.CENTER, true));
            case Block.Heading it -> paragraph(document, it.text(), ParagraphAlignment.LEFT, true);
            case Block.Line it ->
                paragraph(
                        document,
                        it.text(),
                        switch (it.side()) {
                            case LEFT -> ParagraphAlignment.LEFT;
                            case CENTRE -> ParagraphAlignment.CENTER;
                            case RIGHT -> ParagraphAlignment.RIGHT;
                        },
                        false);
            case Block.Text it -> paragraph(document, it.text(), ParagraphAlignment.BOTH, false);
            case Block.Facts it ->
                table(
                        document,
                        it.facts().stream()
                                .map(fact -> List.of(fact.label(), fact.value()))
                                .toList(),
                        false);
            case Block.Table it -> {
                paragraph(document, it.caption(), ParagraphAlignment.LEFT, true);
                List<List<String>> rows = new ArrayList<>();
                rows.add(it.heads());
                rows.addAll(it.rows());
                table(document, rows, true);
            }
            case Block.Items it ->
                it.items().forEach(item -> paragraph(document, "• " + item, ParagraphAlignment.LEFT, false));
            case Block.Signatures it -> signatures(document, it.signatories());
        }
    }

    private static void paragraph(XWPFDocument document, String text, ParagraphAlignment side, boolean bold) {
        fill(document.createParagraph(), text, side, bold);
    }

    private static void fill(XWPFParagraph paragraph, String text, ParagraphAlignment side, boolean bold) {
        paragraph.setAlignment(side);
        paragraph.setSpacingAfter(120);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Liberation Serif");
        run.setFontSize(11.5);
        run.setBold(bold);
        run.setText(text);
    }

    private static void table(XWPFDocument document, List<List<String>> rows, boolean headed) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                XWPFTableCell cell = table.getRow(row).getCell(column);
                fill(
                        cell.getParagraphs().getFirst(),
                        rows.get(row).get(column),
                        ParagraphAlignment.LEFT,
                        column == 0 || (headed && row == 0));
            }
            table.getRow(row).setRepeatHeader(headed && row == 0);
        }
        document.createParagraph();
    }

    private static void signatures(XWPFDocument document, List<Block.Signatory> signatories) {
        XWPFTable table = document.createTable((signatories.size() + 2) / 3, 3);
        table.setWidth("100%");
        table.removeBorders();
        for (int i = 0; i < signatories.size(); i++) {
            Block.Signatory one = signatories.get(i);
            XWPFTableCell cell = table.getRow(i / 3).getCell(i % 3);
            fill(cell.getParagraphs().getFirst(), one.name(), ParagraphAlignment.CENTER, true);
            fill(cell.addParagraph(), one.office(), ParagraphAlignment.CENTER, false);
            if (!one.note().isEmpty()) {
                fill(cell.addParagraph(), one.note(), ParagraphAlignment.CENTER, false);
            }
        }
    }
}
