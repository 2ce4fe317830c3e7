package org.defter.query.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.defter.kernel.TownHall;
import org.jspecify.annotations.Nullable;

/**
 * Comma separated values, in the plain flavour and in that of Turkish Excel. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, which tells it that it is a text.
 */
final class CsvTable implements Table {

    /** What begins a formula, or hides its beginning. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);

    private final CSVPrinter printer;
    private final boolean excel;

    /**
     * A table in a stream, which is flushed but not closed.
     *
     * @param excel the flavour of Turkish Excel
     */
    CsvTable(OutputStream out, boolean excel) throws IOException {
        this.excel = excel;
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (excel) {
            writer.write(BYTE_ORDER_MARK);
        }
        this.printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(excel ? ';' : ',')
                        .setQuoteMode(QuoteMode.MINIMAL)
                        .get());
    }

    @Override
    public void head(List<String> headings) throws IOException {
        printer.printRecord(headings.stream().map(CsvTable::harmless).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        List<String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        printer.printRecord(texts);
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> harmless(text);
            case BigDecimal number -> number(number.toPlainString());
            case Number number -> number(number.toString());
            case LocalDate day when excel -> DAY.format(day);
            case Instant instant when excel -> TIME.format(LocalDateTime.ofInstant(instant, TownHall.ZONE));
            case Instant instant -> instant.truncatedTo(ChronoUnit.MILLIS).toString();
            default -> harmless(cell.toString());
        };
    }

    private String number(String plain) {
        return excel ? plain.replace('.', ',') : plain;
    }

    /** The text, with an apostrophe before it if a spreadsheet could take it for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
