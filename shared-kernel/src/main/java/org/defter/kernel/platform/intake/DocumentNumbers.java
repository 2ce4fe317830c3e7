package org.defter.kernel.platform.intake;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.PartialDate;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.jspecify.annotations.Nullable;

/** What identifies a document beside its bytes: the body that issued it, the year and the number. */
public final class DocumentNumbers {

    private static final Pattern YEAR_AND_NUMBER = Pattern.compile("((?:19|20)\\d{2})\\s*[/-]\\s*(\\d+)");
    private static final Pattern NUMBER_AND_YEAR = Pattern.compile("(\\d+)\\s*[/-]\\s*((?:19|20)\\d{2})");

    private DocumentNumbers() {}

    /** The identities of documents, of those whose number and year are known; the same text is the same document. */
    public static Set<String> of(ArchiveKind kind, List<DocumentContent> documents) {
        Set<String> numbers = new LinkedHashSet<>();
        for (DocumentContent document : documents) {
            String number = of(kind, document);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static @Nullable String of(ArchiveKind kind, DocumentContent document) {
        return switch (kind) {
            case COMMISSION_REPORT ->
                identity(
                        "report " + String.join("+", document.commissions()),
                        document.reportNumber(),
                        document.reportDate() == null ? document.councilDate() : document.reportDate());
            case COUNCIL_DECISION, DECISION_LIST ->
                identity("decision", document.decisionNumber(), document.decisionDate());
            case AGENDA, MINUTES, UNKNOWN -> null;
        };
    }

    private static @Nullable String identity(String issuer, @Nullable String number, @Nullable PartialDate date) {
        if (number == null) {
            return null;
        }
        Matcher m = YEAR_AND_NUMBER.matcher(number);
        if (m.matches()) {
            return folded(issuer) + " " + m.group(1) + "/" + Long.parseLong(m.group(2));
        }
        m = NUMBER_AND_YEAR.matcher(number);
        if (m.matches()) {
            return folded(issuer) + " " + m.group(2) + "/" + Long.parseLong(m.group(1));
        }
        return date == null || !number.matches("\\d{1,9}")
                ? null
                : folded(issuer) + " " + date.year() + "/" + Long.parseLong(number);
    }

    /** A text in Turkish lower case and without accents. */
    static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.of("tr")), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i');
    }
}
