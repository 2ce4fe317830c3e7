package org.defter.query.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.defter.kernel.TownHall;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.kernel.platform.notice.NoticeTime;
import org.defter.query.feed.FeedWords;
import org.defter.query.pages.platform.Links;
import org.defter.query.platform.Codes;
import org.defter.query.platform.DatedTitles;
import org.defter.query.worklist.OwnTasks;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What may be said of what a mail points to, at the moment it goes out: a task that is still open and still the login's, a sitting that
 * still takes place, a decision as the public is shown it, a dossier that still is followed. Of the rest nothing is said.
 */
final class MailMatters {

    private final OwnTasks tasks;
    private final FollowedMatters followed;
    private final JdbcTemplate jdbc;
    private final FeedWords words;
    private final Clock clock;
    private final Links links = new Links();

    MailMatters(OwnTasks tasks, FollowedMatters followed, JdbcTemplate jdbc, FeedWords words, Clock clock) {
        this.tasks = tasks;
        this.followed = followed;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** In the order of the lines; of what was recorded in one dossier together, where the first of it stands. */
    List<Told> of(MailChoice choice, List<MailLine> lines, Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TownHall.ZONE);
        List<MailLine> wanted = lines.stream()
                .filter(line -> choice.time(line.kind()) != NoticeTime.OFF)
                .toList();
        Map<String, OwnTasks.Task> own = tasks
                .still(
                        choice.login(),
                        choice.roles(),
                        wanted.stream()
                                .filter(line -> line.kind() == NoticeKind.TASK || line.kind() == NoticeKind.DEADLINE)
                                .map(MailLine::taskKey)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(OwnTasks.Task::key, Function.identity()));
        Map<UUID, Told> sittings = sittings(ids(wanted, NoticeKind.SITTING), today, language);
        Map<String, Told> decisions = decisions(ids(wanted, NoticeKind.DECISION), language);
        Map<UUID, Told> dossiers = followed.of(choice, wanted, language);
        List<Told> told = new ArrayList<>();
        for (MailLine line : wanted) {
            Optional<Told> one = switch (line.kind()) {
                case TASK, DEADLINE ->
                    Optional.ofNullable(own.get(line.taskKey()))
                            .filter(task -> line.isStill(task, today))
                            .map(task -> task(line.kind(), task, today, language));
                case SITTING -> Optional.ofNullable(sittings.get(line.subjectId()));
                case DECISION -> Optional.ofNullable(decisions.get(line.key()));
                case DOSSIER -> Optional.ofNullable(dossiers.remove(line.subjectId()));
            };
            one.ifPresent(told::add);
        }
        return told;
    }

    private static UUID[] ids(List<MailLine> lines, NoticeKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(MailLine::subjectId)
                .distinct()
                .toArray(UUID[]::new);
    }

    private Told task(NoticeKind kind, OwnTasks.Task task, LocalDate today, Locale language) {
        String key = kind == NoticeKind.TASK
                ? "feeds.mail.task"
                : today.isAfter(task.dueOn() == null ? today : task.dueOn()) ? "feeds.mail.missed" : "feeds.mail.near";
        List<String> details = new ArrayList<>();
        if (task.dueOn() != null) {
            details.add(words.of(language, "feeds.mail.due", FeedWords.day(task.dueOn(), language)));
        }
        if (task.rule() != null) {
            details.add(words.of(language, "feeds.calendar.rule", task.rule()));
        }
        return new Told(
                kind,
                words.of(language, key, task.text(language), DatedTitles.inWords(task.title(), language)),
                details,
                links.to(task.subject(), task.subjectId()));
    }

    private Map<UUID, Told> sittings(UUID[] ids, LocalDate today, Locale language) {
        Map<UUID, Told> sittings = new HashMap<>();
        if (ids.length == 0) {
            return sittings;
        }
        Map<UUID, List<String>> items = new HashMap<>();
        jdbc.query(
                "select sitting_id, item_number, title from agenda_item where sitting_id = any(?::uuid[])"
                        + " and announced order by item_number",
                row -> {
                    items.computeIfAbsent(row.getObject("sitting_id", UUID.class), _ -> new ArrayList<>())
                            .add(words.of(
                                    language, "feeds.mail.item", row.getInt("item_number"), row.getString("title")));
                },
                (Object) ids);
        jdbc.query(
                "select sitting_id, sitting_day, sitting_time from agenda where sitting_id = any(?::uuid[])"
                        + " and announced_on is not null and state <> 'ADJOURNED' and sitting_day >= ?",
                row -> {
                    UUID id = row.getObject("sitting_id", UUID.class);
                    LocalDate day = row.getObject("sitting_day", LocalDate.class);
                    LocalTime time = row.getObject("sitting_time", LocalTime.class);
                    sittings.put(
                            id,
                            new Told(
                                    NoticeKind.SITTING,
                                    words.of(
                                            language,
                                            "feeds.mail.sitting",
                                            FeedWords.day(day, language),
                                            time.toString()),
                                    items.getOrDefault(id, List.of()),
                                    links.to("SITTING", id)));
                },
                ids,
                today);
        return sittings;
    }

    private Map<String, Told> decisions(UUID[] proposals, Locale language) {
        Map<String, Told> decisions = new HashMap<>();
        if (proposals.length == 0) {
            return decisions;
        }
        jdbc.query(
                "select proposal_id, decision, series_year, series_number, decided_on, announced_on, title, accepted, state"
                        + " from decision_register where proposal_id = any(?::uuid[]) and announced_on is not null",
                row -> {
                    UUID proposal = row.getObject("proposal_id", UUID.class);
                    decisions.put(
                            MailLine.decision(proposal, row.getInt("decision"), 0)
                                    .key(),
                            new Told(
                                    NoticeKind.DECISION,
                                    words.of(
                                            language,
                                            "feeds.decision.title",
                                            row.getInt("series_year") + "/" + row.getInt("series_number"),
                                            row.getString("title")),
                                    List.of(words.of(
                                            language,
                                            row.getBoolean("accepted")
                                                    ? "feeds.decision.accepted"
                                                    : "feeds.decision.rejected",
                                            FeedWords.day(row.getObject("decided_on", LocalDate.class), language),
                                            FeedWords.day(row.getObject("announced_on", LocalDate.class), language),
                                            Codes.in(language).text("DecisionState." + row.getString("state")))),
                                    links.to("PROPOSAL", proposal)));
                },
                (Object) proposals);
        return decisions;
    }
}
