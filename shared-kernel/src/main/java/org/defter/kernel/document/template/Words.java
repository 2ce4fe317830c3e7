package org.defter.kernel.document.template;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.PartialDate;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.law.vote.Unanimity;
import org.jspecify.annotations.Nullable;

/**
 * How papers of the first version write things. Part of the templates: whoever changes a word here changes documents that were made,
 * and the pinned digests say so.
 */
final class Words {

    /** What stands where the record does not say. */
    static final String UNKNOWN = "(kayıtta yok)";

    static final Locale TURKISH = Locale.of("tr", "TR");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final List<String> MONTHS = List.of(
            "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
            "Aralık");

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** A date as far as it is known, with dots for the rest, as it is written by hand. */
    static String partial(@Nullable PartialDate date) {
        if (date == null) {
            return ".../.../......";
        }
        Integer day = date.day();
        Integer month = date.month();
        return (day == null ? "..." : two(day)) + "/" + (month == null ? "..." : two(month)) + "/" + date.year();
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    static String capitals(String text) {
        return text.toUpperCase(TURKISH);
    }

    /** The paragraphs of a text, one block each. */
    static List<Block> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> (Block) new Block.Text(line))
                .toList();
    }

    static String bases(List<LegalBasis> bases) {
        return bases.stream()
                .map(basis -> basis.law() + " sayılı Kanun md. " + basis.article())
                .collect(Collectors.joining("; "));
    }

    /** How a vote went, in the formula of decisions. */
    static String manner(VoteRecord vote) {
        return vote.outcome().unanimity() == Unanimity.UNANIMOUS ? "oy birliği ile" : "oy çokluğu ile";
    }

    static String counts(VoteRecord vote) {
        return "Katılan " + vote.attendees() + ", kabul " + vote.yes() + ", ret " + vote.no() + ", çekimser "
                + vote.abstain() + ", gereken " + vote.outcome().threshold();
    }

    static List<Block> all(List<Block> first, List<Block> then) {
        List<Block> blocks = new ArrayList<>(first);
        blocks.addAll(then);
        return blocks;
    }
}
