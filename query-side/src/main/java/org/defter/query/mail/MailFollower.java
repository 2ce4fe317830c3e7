package org.defter.query.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.TownHall;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.feed.FeedReader;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedPage;
import org.defter.kernel.platform.feed.FeedSelection;
import org.defter.kernel.platform.notice.FollowedDossiers;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.kernel.platform.notice.NoticeTime;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.query.platform.Progress;
import org.defter.query.worklist.OwnTasks;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the record and puts up what logins want to be told. Its place in the record only moves on: views that are built anew put up
 * nothing again. It reads no further than the views have come, for they say whose a task is.
 */
final class MailFollower {

    private static final int AT_ONCE = 200;

    private static final String CONVENED = AgendaPublished.class.getSimpleName();
    private static final String ANNOUNCED = DecisionAnnounced.class.getSimpleName();
    static final Set<String> TYPES =
            Set.of(CONVENED, ANNOUNCED, AccountLinked.class.getSimpleName(), AccountUnlinked.class.getSimpleName());

    private final MailOutbox outbox;
    private final MailChoices choices;
    private final FollowedDossiers dossiers;
    private final OwnTasks tasks;
    private final Feed feed;
    private final FeedSelection selection;
    private final Progress progress;
    private final TransactionTemplate transaction;
    private final Duration proved;
    private final Clock clock;

    MailFollower(
            MailOutbox outbox,
            MailChoices choices,
            FollowedDossiers dossiers,
            OwnTasks tasks,
            Feed feed,
            Progress progress,
            TransactionTemplate transaction,
            Duration proved,
            Clock clock) {
        this.outbox = outbox;
        this.choices = choices;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.feed = feed;
        this.selection = selection(feed.catalogue());
        this.progress = progress;
        this.transaction = transaction;
        this.proved = proved;
        this.clock = clock;
    }

    /**
     * What is read of the record: the types that concern everybody, and of what can be followed what every login may be told. Ties of
     * accounts are for administrators; nothing of them is told here.
     */
    static FeedSelection selection(EventCatalogue catalogue) {
        Set<String> types = new HashSet<>(TYPES);
        catalogue.open(FeedReader.HOUSE).keySet().stream()
                .filter(type -> FollowedDossiers.KINDS.contains(
                        catalogue.find(type).orElseThrow().kind()))
                .forEach(types::add);
        return new FeedSelection(FeedReader.login(Set.of(Role.ADMIN)), types, Set.of(), Set.of());
    }

    /** Looks at the next piece of the record, and at the day; answers whether there is more. */
    boolean follow() {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> outbox.lockPlace().map(this::follow).orElse(false)));
    }

    private boolean follow(MailOutbox.Place place) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TownHall.ZONE);
        long settled = feed.settled();
        long end = Math.min(settled, place.position() + AT_ONCE);
        boolean grown = end > place.position();
        if (!grown && today.equals(place.lookedOn())) {
            return false;
        }
        if (!progress.viewsReached(Math.max(end, place.position()))) {
            return false;
        }
        List<FeedEvent> events = grown ? events(place.position(), end) : List.of();
        events.stream()
                .filter(MailFollower::isAboutAnAccount)
                .forEach(event -> choices.doubt(UUID.fromString(event.stream())));
        Map<LoginId, Set<UUID>> followers = dossiers.followers(events.stream()
                .filter(MailFollower::isOfADossier)
                .map(event -> UUID.fromString(event.stream()))
                .collect(Collectors.toSet()));
        for (MailChoice choice : choices.wanting(proved)) {
            putUp(choice, place.position(), end, events, followers.getOrDefault(choice.login(), Set.of()), today);
        }
        outbox.moveTo(Math.max(end, place.position()), today);
        return end < settled;
    }

    /** A window has at most as many events as it has places, so none is left out. */
    private List<FeedEvent> events(long after, long upTo) {
        FeedPage page = feed.read(selection, after, AT_ONCE);
        return page.events().stream().filter(event -> event.position() <= upTo).toList();
    }

    private static boolean isAboutAnAccount(FeedEvent event) {
        return event.type().kind() == FeedKind.ACCOUNT;
    }

    private static boolean isOfADossier(FeedEvent event) {
        return FollowedDossiers.KINDS.contains(event.type().kind());
    }

    private void putUp(
            MailChoice choice, long after, long upTo, List<FeedEvent> events, Set<UUID> followed, LocalDate today) {
        List<MailLine> lines = new ArrayList<>();
        if (wants(choice, NoticeKind.TASK) && upTo > after) {
            tasks.opened(choice.login(), choice.roles(), after, upTo).forEach(task -> lines.add(MailLine.task(task)));
        }
        if (wants(choice, NoticeKind.DEADLINE)) {
            tasks.due(
                            choice.login(),
                            choice.roles(),
                            today.minusDays(MailLine.DAYS_MISSED),
                            today.plusDays(MailLine.DAYS_NEAR))
                    .forEach(task -> MailLine.deadline(task, today).ifPresent(lines::add));
        }
        events.forEach(
                event -> line(event).filter(line -> wants(choice, line.kind())).ifPresent(lines::add));
        if (wants(choice, NoticeKind.DOSSIER)) {
            events.stream()
                    .filter(event -> followed.contains(UUID.fromString(event.stream())))
                    .forEach(event -> lines.add(MailLine.dossier(UUID.fromString(event.stream()), event.position())));
        }
        Instant now = clock.instant();
        lines.forEach(line -> outbox.putUp(choice, line, now));
    }

    private static boolean wants(MailChoice choice, NoticeKind kind) {
        return choice.time(kind) != NoticeTime.OFF;
    }

    private static Optional<MailLine> line(FeedEvent event) {
        UUID stream = UUID.fromString(event.stream());
        if (event.type().name().equals(CONVENED)) {
            return Optional.of(MailLine.sitting(stream, event.position()));
        }
        return event.type().name().equals(ANNOUNCED)
                ? Optional.of(MailLine.decision(stream, event.number("decision"), event.position()))
                : Optional.empty();
    }
}
