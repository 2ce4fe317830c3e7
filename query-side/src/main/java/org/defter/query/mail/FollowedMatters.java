package org.defter.query.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.feed.FeedReader;
import org.defter.kernel.feed.FeedReader.Admission;
import org.defter.kernel.platform.notice.FollowedDossier;
import org.defter.kernel.platform.notice.FollowedDossiers;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.query.feed.FeedWords;
import org.defter.query.history.HistoryQueries;
import org.defter.query.history.HistoryView;
import org.defter.query.pages.platform.Links;

/**
 * What may be said of a dossier somebody follows, at the moment the mail goes out: what its history tells a login with those roles of the
 * events the mail points to, if it still follows the dossier.
 */
final class FollowedMatters {

    /** So much is said of one dossier; the rest stands in its history. */
    static final int MOST_SAID = 20;

    private final FollowedDossiers dossiers;
    private final HistoryQueries history;
    private final EventCatalogue catalogue;
    private final FeedWords words;
    private final Links links = new Links();

    FollowedMatters(FollowedDossiers dossiers, HistoryQueries history, EventCatalogue catalogue, FeedWords words) {
        this.dossiers = dossiers;
        this.history = history;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** Of each dossier that still is followed one thing, with what was recorded in it; of a dossier of which nothing may be said, nothing. */
    Map<UUID, Told> of(MailChoice choice, List<MailLine> lines, Locale language) {
        List<Long> positions = lines.stream()
                .filter(line -> line.kind() == NoticeKind.DOSSIER)
                .map(MailLine::position)
                .toList();
        if (positions.isEmpty()) {
            return new HashMap<>();
        }
        Map<UUID, List<HistoryView>> events = new HashMap<>();
        Map<Long, HistoryView> all = history.at(positions, language);
        FeedReader reader = FeedReader.login(choice.roles());
        all.values().stream()
                .filter(event -> mayRead(reader, event))
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .forEach(event -> events.computeIfAbsent(event.stream().id(), _ -> new ArrayList<>())
                        .add(event));
        Map<UUID, Told> told = new HashMap<>();
        events.keySet()
                .retainAll(dossiers.of(choice.login()).stream()
                        .map(FollowedDossier::id)
                        .toList());
        Map<UUID, String> titles = history.names(events.keySet());
        events.forEach((dossier, recorded) ->
                told.put(dossier, told(dossier, titles.getOrDefault(dossier, ""), recorded, language)));
        return told;
    }

    private boolean mayRead(FeedReader reader, HistoryView event) {
        return !event.holdsClosed()
                && catalogue
                        .find(event.type())
                        .filter(type -> reader.admission(type.disclosure()) == Admission.YES)
                        .isPresent();
    }

    private Told told(UUID dossier, String title, List<HistoryView> recorded, Locale language) {
        List<String> details = new ArrayList<>();
        recorded.stream()
                .limit(MOST_SAID)
                .forEach(event -> details.add(words.of(
                        language,
                        "feeds.mail.recorded",
                        FeedWords.day(event.occurredOn(), language),
                        event.sentence())));
        if (recorded.size() > MOST_SAID) {
            details.add(words.of(language, "feeds.mail.more", recorded.size() - MOST_SAID));
        }
        return new Told(
                NoticeKind.DOSSIER,
                words.of(language, "feeds.mail.dossier", title),
                details,
                links.to(recorded.getFirst().stream().kind(), dossier));
    }
}
