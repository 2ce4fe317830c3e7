package org.defter.query.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.TownHall;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook. Texts are written as texts, so that none of them is a formula, and into their cells rather than into a common
 * list, which would have to be kept. A sheet has at most 1,048,576 rows; what goes on after that goes on in another sheet.
 */
final class WorkbookTable implements Table {

    private static final String DAY = "dd.mm.yyyy";
    private static final String TIME = "dd.mm.yyyy hh:mm:ss";
    /** What a cell holds at most. */
    private static final int LONGEST = 32_767;

    /** Rows written at a time. */
    private static final int PIECE = 500;

    private static final int WIDEST = 60;
    private static final int NARROWEST = 11;

    private final Workbook workbook;
    private final String name;
    private final int rows;
    private List<String> headings = List.of();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int next;

    /** A workbook in a stream, which is flushed but not closed. */
    WorkbookTable(OutputStream out, String name) {
        this(out, name, Worksheet.MAX_ROWS);
    }

    /**
     * A workbook with smaller sheets.
     *
     * @param rows rows a sheet holds at most, its headings included
     */
    WorkbookTable(OutputStream out, String name, int rows) {
        this.workbook = new Workbook(out, "Defter", null);
        this.name = name;
        this.rows = rows;
    }

    @Override
    public void head(List<String> wanted) throws IOException {
        headings = List.copyOf(wanted);
        begin();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Worksheet here = sheet;
        if (here == null || next == rows) {
            here = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            write(here, column, cells.get(column));
        }
        next++;
        if (next % PIECE == 0) {
            here.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        if (sheet == null) {
            begin();
        }
        workbook.finish();
    }

    private Worksheet begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet = begun;
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            begun.inlineString(0, column, heading);
            begun.style(0, column).bold().set();
            begun.width(column, Math.clamp(heading.length() + 3L, NARROWEST, WIDEST));
        }
        begun.freezePane(0, 1);
        next = 1;
        return begun;
    }

    private void write(Worksheet here, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
                // Stays empty.
            }
            case BigDecimal number -> {
                here.value(next, column, number);
                here.style(next, column).format("#,##0.00##").set();
            }
            case Number number -> here.value(next, column, number);
            case LocalDate day -> {
                here.value(next, column, day);
                here.style(next, column).format(DAY).set();
            }
            case Instant instant -> {
                here.value(next, column, LocalDateTime.ofInstant(instant, TownHall.ZONE));
                here.style(next, column).format(TIME).set();
            }
            case LocalTime time ->
                here.inlineString(
                        next, column, String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
            default -> {
                String text = cell.toString();
                here.inlineString(next, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            }
        }
    }
}
