package org.defter.query.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two flavours of comma separated values, neither of which is a formula. */
class CsvTableTest {

    private static final List<@Nullable Object> CELLS = Arrays.asList(
            "Iğdır; \"İzmir\", Şile",
            new BigDecimal("1234567.50"),
            LocalDate.of(2024, 3, 11),
            Instant.parse("2024-03-11T21:30:00.123456Z"),
            -5,
            null);

    @Test
    void writesForPrograms() throws IOException {
        assertThat(written(false)).isEqualTo("""
                Başlık,'=Sum\r
                "Iğdır; ""İzmir"", Şile",1234567.50,2024-03-11,2024-03-11T21:30:00.123Z,-5,\r
                """);
    }

    @Test
    void writesAsTurkishExcelReads() throws IOException {
        assertThat(written(true)).isEqualTo("\uFEFF" + """
                Başlık;'=Sum\r
                "Iğdır; ""İzmir"", Şile";1234567,50;11.03.2024;12.03.2024 00:30:00;-5;\r
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'=HYPERLINK(\"http://x\")', '''=HYPERLINK(\"http://x\")'",
        "+905551112233, '''+905551112233'",
        "-1+2, '''-1+2'",
        "@SUM(A1), '''@SUM(A1)'",
        "Çevre=Yeşil, Çevre=Yeşil",
        "'', ''"
    })
    void makesFormulasHarmless(String text, String harmless) {
        assertThat(CsvTable.harmless(text)).isEqualTo(harmless);
    }

    @Test
    void makesHiddenFormulasHarmless() {
        assertThat(List.of("\t=1", "\r=1", "\n=1", "\uFF1D1"))
                .allSatisfy(text -> assertThat(CsvTable.harmless(text)).isEqualTo("'" + text));
    }

    private static String written(boolean excel) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable table = new CsvTable(out, excel);
        table.head(List.of("Başlık", "=Sum"));
        table.row(CELLS);
        table.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
