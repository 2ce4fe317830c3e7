package org.defter.query.history;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.query.platform.RecordParts;
import org.defter.query.platform.dossier.TurkishText;

/**
 * The numbers by which people call papers, in one form each: {@code K:2024/56} a decision of the council, {@code R:2024/4} a
 * report of a commission, {@code G:2024-03-11/56} an item of the agenda of a day, {@code N:e2024123} any other number of a
 * paper (registry, permission, contract, court), its letters and digits only.
 */
final class HistoryReferences {

    /** Names of text components that hold the number of a paper. */
    private static final Set<String> NUMBERS =
            Set.of("number", "registryNumber", "docketNumber", "rulingNumber", "reference");

    /** {@code 2024/56}, {@code 2024-56}, with or without a letter or word before it that says of what. */
    private static final Pattern SERIES =
            Pattern.compile("(?:([a-zç-ü]+)[\\s./:-]*)?((?:19|20)\\d\\d)\\s*[/.-]\\s*0*([1-9]\\d{0,6})");

    /** {@code 11.03.2024/56}, {@code 2024-03-11/56}: the day of the sitting and the item. */
    private static final Pattern ITEM = Pattern.compile("(?:[a-zç-ü]+[\\s.:]*)?"
            + "(?:(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d)|((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d))\\s*[/,#]\\s*0*([1-9]\\d{0,4})");

    private HistoryReferences() {}

    /** The numbers that stand in an event, in their order. */
    static Set<String> in(DomainEvent event) {
        Set<String> all = new TreeSet<>();
        collect(event, all);
        switch (event) {
            case PlacedOnAgenda e -> all.add(item(e.sittingDay(), e.itemNumber()));
            case AgendaItemAdded e -> all.add(item(e.sittingDay(), e.itemNumber()));
            default -> {
                // Other events do not say the day an item is called by.
            }
        }
        return all;
    }

    /**
     * What a number may stand for as someone wrote it: {@code 2024/56} and {@code 2024-56} a decision or a report,
     * {@code KR-2024-4} and {@code Rapor 2024/4} a report, {@code K-2024-56} and {@code karar no: 2024/56} a decision,
     * {@code 11.03.2024/56} an item, and each of them the number of a paper from elsewhere.
     */
    static Set<String> meant(String written) {
        Set<String> meant = new LinkedHashSet<>();
        String text = TurkishText.searchable(written).strip().replaceAll("\\s*(sayili|nolu)\\b.*", "");
        String series = text.replaceAll("\\bno\\b[\\s.:]*", "");
        Matcher item = ITEM.matcher(text);
        Matcher number = SERIES.matcher(series);
        if (item.matches()) {
            boolean dotted = item.group(1) != null;
            String day = dotted
                    ? String.format(
                            Locale.ROOT,
                            "%s-%02d-%02d",
                            item.group(3),
                            Integer.parseInt(item.group(2)),
                            Integer.parseInt(item.group(1)))
                    : item.group(4) + "-" + item.group(5) + "-" + item.group(6);
            meant.add("G:" + day + "/" + item.group(7));
        } else if (number.matches()) {
            String kind = number.group(1) == null ? "" : number.group(1);
            String value = number.group(2) + "/" + number.group(3);
            if (!kind.startsWith("kr") && !kind.startsWith("r")) {
                meant.add("K:" + value);
            }
            if (!kind.startsWith("k") || kind.startsWith("kr") || kind.startsWith("komisyon")) {
                meant.add("R:" + value);
            }
        }
        meant.add(paper(written));
        return meant;
    }

    private static void collect(Object content, Set<String> all) {
        switch (content) {
            case DecisionNumber number -> all.add("K:" + number.year() + "/" + number.number());
            case ReportNumber number -> all.add("R:" + number.year() + "/" + number.number());
            case Record inner ->
                RecordParts.of(inner.getClass()).each(inner, (name, value) -> {
                    if (value instanceof String text) {
                        if (NUMBERS.contains(name) && !text.isBlank()) {
                            all.add(paper(text));
                        }
                    } else if (value != null) {
                        collect(value, all);
                    }
                });
            case Iterable<?> several -> several.forEach(one -> collect(one, all));
            default -> {
                // A plain value is no number of a paper.
            }
        }
    }

    private static String item(LocalDate day, int number) {
        return "G:" + day + "/" + number;
    }

    private static String paper(String number) {
        return "N:" + TurkishText.searchable(number).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
