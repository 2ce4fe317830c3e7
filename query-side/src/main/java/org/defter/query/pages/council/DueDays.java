package org.defter.query.pages.council;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.DaysLeft;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.query.law.LeftInWords;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.platform.Visit;
import org.jspecify.annotations.Nullable;

/**
 * How far a last day is, in words, counted as the law counts it: calendar days, or the working days of the municipality.
 * Templates know it as {@code ${dueDays}}. Lists of the API that say it themselves ({@code left}) need it not.
 */
@InTemplates
public class DueDays {

    private final Api api;
    private final Texts texts;

    DueDays(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    /**
     * Of a day that no period of working days led to.
     *
     * @param lastDay as the API has it; nothing is said of none
     */
    public String left(@Nullable Object lastDay) {
        return left(lastDay, DayKind.CALENDAR);
    }

    /**
     * Of the last day of a period.
     *
     * @param lastDay as the API has it; nothing is said of none
     * @param unit BUSINESS or CALENDAR, as the clock has it
     */
    public String left(@Nullable Object lastDay, @Nullable Object unit) {
        if (lastDay == null) {
            return "";
        }
        DayKind counted = unit == null ? DayKind.CALENDAR : DayKind.valueOf(unit.toString());
        Predicate<LocalDate> workingDay = switch (counted) {
            case CALENDAR -> day -> true;
            case BUSINESS -> workingDays();
        };
        return LeftInWords.of(
                DaysLeft.of(texts.today(), LocalDate.parse(lastDay.toString()), counted, workingDay), texts.locale());
    }

    /**
     * What is left of every running period of a rule, by what it belongs to: for lists whose lines have its last day only.
     *
     * @param rule such as C05
     * @return words under the identifier of the review, proposal or monitoring period; at most the 500 nearest
     */
    public Map<String, String> running(String rule) {
        Map<String, String> left = new HashMap<>();
        boolean more = true;
        for (int page = 0; more && page < 5; page++) {
            List<Json> lines = api.find("/api/clocks?state=RUNNING&rule={rule}&size=100&page={page}", rule, page)
                    .map(found -> found.objects("items"))
                    .orElse(List.of());
            lines.forEach(line -> left.put(line.text("subjectId"), line.text("left")));
            more = lines.size() == 100;
        }
        return left;
    }

    /** Looked up once for a page, however many days it shows. */
    private Predicate<LocalDate> workingDays() {
        HttpServletRequest request = Visit.request();
        String place = DueDays.class.getName();
        if (request.getAttribute(place) instanceof Known known) {
            return known.workingDays();
        }
        Known known = new Known(lookUp());
        request.setAttribute(place, known);
        return known.workingDays();
    }

    /** Of the one municipality; of the country where there are several, or where the reader may not know it. */
    private Predicate<LocalDate> lookUp() {
        List<Json> towns = api.find("/api/municipalities?size=2")
                .map(page -> page.objects("items"))
                .orElse(List.of());
        LocalDate today = texts.today();
        return (towns.size() == 1
                        ? api.find("/api/municipalities/{id}", towns.getFirst().text("id"))
                        : Optional.<Json>empty())
                .map(town -> TownLaw.workingDays(town, today))
                .orElseGet(
                        () -> LawInForce.initial(MunicipalityKind.METROPOLITAN).on(today)::isWorkingDay);
    }

    private record Known(Predicate<LocalDate> workingDays) {}
}
