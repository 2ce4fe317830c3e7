package org.defter.query.platform.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The forms in which a list is exported. */
public enum ExportFormat {
    /**
     * Comma separated values for programs (RFC 4180): UTF-8, commas, days as {@code 2024-03-11}, decimal points, constants as the
     * API writes them.
     */
    CSV("csv", "csv", MediaType.parseMediaType("text/csv")),

    /**
     * Semicolon separated values as Turkish Excel opens them by a double click: UTF-8 with a mark, days as {@code 11.03.2024},
     * decimal commas, constants in words.
     */
    CSV_EXCEL_TR("csv-excel-tr", "csv", MediaType.parseMediaType("text/csv;flavour=excel-tr")),

    /** A workbook (ISO/IEC 29500): days are days, numbers are numbers, constants in words. */
    XLSX("xlsx", "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final String key;
    private final String extension;
    private final MediaType mediaType;

    ExportFormat(String key, String extension, MediaType mediaType) {
        this.key = key;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What {@code ?format=} says. */
    public String key() {
        return key;
    }

    /** How the name of the file ends. */
    String extension() {
        return extension;
    }

    /** What {@code Accept} says; the two kinds of comma separated values are told apart by {@code flavour=excel-tr}. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** The format with that key. */
    public static Optional<ExportFormat> of(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }

    /** The first of what is accepted, best first, if it is one of these and nothing in JSON comes before it. */
    static Optional<ExportFormat> accepted(List<MediaType> accepted) {
        for (MediaType wanted : accepted) {
            if (wanted.includes(MediaType.APPLICATION_JSON)) {
                return Optional.empty();
            }
            if (wanted.equalsTypeAndSubtype(CSV.mediaType)) {
                return Optional.of("excel-tr".equals(wanted.getParameter("flavour")) ? CSV_EXCEL_TR : CSV);
            }
            if (wanted.equalsTypeAndSubtype(XLSX.mediaType)) {
                return Optional.of(XLSX);
            }
        }
        return Optional.empty();
    }
}
