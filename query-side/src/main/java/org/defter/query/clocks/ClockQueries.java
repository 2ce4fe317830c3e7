package org.defter.query.clocks;

import static org.defter.query.platform.Filters.atMost;
import static org.defter.query.platform.Filters.contains;
import static org.defter.query.platform.Filters.equal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.defter.query.law.ClockStanding;
import org.defter.query.platform.Codes;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.past.PastList;
import org.defter.query.platform.past.PastLists;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds periods and counts what is left of them. */
@Component
class ClockQueries {

    private static final PastList<ClockColumns, ClockEntry, ClockPastEntry> CLOCKS =
            new PastList<>(ClockEntry.class, ClockPastEntry.class, List.of("position"));

    private final PastLists lists;

    ClockQueries(PastLists lists) {
        this.lists = lists;
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
                rows -> rows.stream()
                        .map(entry -> view(entry, today, Codes.in(locale)))
                        .toList(),
                "lastDay",
                "position");
    }

    private static ClockLineView view(ClockColumns entry, LocalDate today, Codes words) {
        Long left = entry.standing == ClockStanding.RUNNING ? ChronoUnit.DAYS.between(today, entry.lastDay) : null;
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
                left,
                inWords(left, words));
    }

    private static @Nullable String inWords(@Nullable Long left, Codes words) {
        if (left == null) {
            return null;
        }
        if (left == 0) {
            return words.text("lastDayToday");
        }
        return words.text(left > 0 ? "daysLeft" : "daysPast").replace("%d", Long.toString(Math.abs(left)));
    }
}
