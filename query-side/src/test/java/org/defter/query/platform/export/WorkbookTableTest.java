package org.defter.query.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Workbooks as spreadsheets read them. */
class WorkbookTableTest {

    @Test
    void writesTextsAsTextsAndDaysAsDays() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookTable table = new WorkbookTable(out, "decisions");
        table.head(List.of("Başlık", "Gün", "Tutar", "Sayı", "Boş"));
        table.row(Arrays.asList("=1+1", LocalDate.of(2024, 3, 11), new BigDecimal("1234567.50"), 7, null));
        table.finish();
        String sheet = parts(out.toByteArray()).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("inlineStr")
                .contains("=1+1")
                .doesNotContain("<f>")
                .contains("<v>45362") // the eleventh of March 2024 counted from 1900
                .contains("1234567.5")
                .contains("<v>7</v>");
    }

    @Test
    void goesOnInAnotherSheetWhenOneIsFull() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookTable table = new WorkbookTable(out, "rows", 1_001);
        table.head(List.of("Sayı"));
        for (int i = 0; i < 2_500; i++) {
            table.row(List.of(i));
        }
        table.finish();
        Map<String, String> parts = parts(out.toByteArray());
        assertThat(rows(parts, 1)).isEqualTo(1_001);
        assertThat(rows(parts, 2)).isEqualTo(1_001);
        assertThat(rows(parts, 3)).isEqualTo(501);
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("Say&#x131;").contains("<v>2499</v>");
        assertThat(parts.get("xl/workbook.xml")).contains("rows 3");
    }

    private static long rows(Map<String, String> parts, int sheet) {
        String text = parts.getOrDefault("xl/worksheets/sheet" + sheet + ".xml", "");
        return text.split("<row ", -1).length - 1L;
    }

    static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
