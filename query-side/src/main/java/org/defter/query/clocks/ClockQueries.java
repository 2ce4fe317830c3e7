package org.defter.query.clocks;

import static org.defter.query.platform.Filters.atMost;
import static org.defter.query.platform.Filters.contains;
import static org.defter.query.platform.Filters.equal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.defter.kernel.law.DaysLeft;
import org.defter.query.law.ClockStanding;
import org.defter.query.law.LeftInWords;
import org.defter.query.municipality.TownCalendar;
import org.defter.query.platform.Codes;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.past.PastList;
import org.defter.query.platform.past.PastLists;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds periods and counts what is left of them. */
@Component
class ClockQueries {

    private static final PastList<ClockColumns, ClockEntry, ClockPastEntry> CLOCKS =
            new PastList<>(ClockEntry.class, ClockPastEntry.class, List.of("position"));

    private final PastLists lists;
    private final TownCalendar calendar;

    ClockQueries(PastLists lists, TownCalendar calendar) {
        this.lists = lists;
        this.calendar = calendar;
    }

    /**
     * One page of periods, the earliest last day first, as of a moment.
     *
     * @param today the day of the moment, by which days left are counted
     */
    @Transactional(readOnly = true)
    Page<ClockLineView> find(FindClocks query, Paging paging, Moment moment, LocalDate today, Locale locale) {
        Specification<ClockColumns> wanted = Specification.allOf(
                equal("standing", query.state()),
                equal("kind", query.kind()),
                equal("rule", query.rule()),
                equal("retrospective", query.retrospective()),
                equal("subjectId", query.subject()),
                atMost("lastDay", query.lastDayUntil()),
                contains("title", query.q()));
        return lists.find(
                CLOCKS,
                moment,
                wanted,
                null,
                paging,
                rows -> {
                    Predicate<LocalDate> workingDay = calendar.workingDays(today);
                    return rows.stream()
                            .map(entry -> view(entry, today, workingDay, locale))
                            .toList();
                },
                "lastDay",
                "position");
    }

    private static ClockLineView view(
            ClockColumns entry, LocalDate today, Predicate<LocalDate> workingDay, Locale locale) {
        Codes words = Codes.in(locale);
        boolean running = entry.standing == ClockStanding.RUNNING;
        return new ClockLineView(
                entry.subject,
                entry.subjectId,
                entry.title,
                entry.number,
                entry.kind,
                words.text(entry.kind),
                entry.rule,
                entry.startedOn,
                entry.length,
                entry.unit,
                entry.lastDay,
                entry.extendedFrom,
                entry.calendarVersion,
                entry.ruleset,
                entry.standing,
                words.text(entry.standing),
                entry.retrospective,
                entry.endedOn,
                running ? ChronoUnit.DAYS.between(today, entry.lastDay) : null,
                running ? LeftInWords.of(DaysLeft.of(today, entry.lastDay, entry.unit, workingDay), locale) : null);
    }
}
