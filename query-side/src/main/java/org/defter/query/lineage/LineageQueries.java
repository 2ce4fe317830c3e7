package org.defter.query.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.platform.dossier.Streams.Recorded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what authorised something and what it authorised: today from the tables, at a moment of the past from the streams the thread
 * leads through. No link is ever taken away, so the streams it leads through today are all it can have led through then.
 */
@Component
class LineageQueries {

    private final LineageStore thread;
    private final Streams streams;

    LineageQueries(LineageStore thread, Streams streams) {
        this.thread = thread;
        this.streams = streams;
    }

    /**
     * One thing with its links; nothing if there is, or was, no such thing.
     *
     * @param id what it is known by today, also if it was known by another identifier then: a decision whose number was put right
     */
    @Transactional(readOnly = true)
    Optional<LineageView> find(LineageKind kind, UUID id, Moment moment, Locale locale) {
        return switch (moment) {
            case Moment.Now _ ->
                thread.thing(kind, id, locale)
                        .map(thing -> view(thing, thread.authorising(id, locale), thread.authorised(id, locale)));
            case Moment.Past past -> then(kind, id, place(past), locale);
        };
    }

    /** Its streams are several, so an instant is the last place that was recorded by then. */
    private Moment.Past place(Moment.Past moment) {
        return moment instanceof Moment.RecordedBefore before ? new Moment.Position(streams.place(before)) : moment;
    }

    private Optional<LineageView> then(LineageKind kind, UUID id, Moment.Past moment, Locale locale) {
        Map<UUID, Long> whole = new HashMap<>();
        thread.streams(id).forEach(stream -> whole.put(stream, Long.MAX_VALUE));
        List<Recorded> shown = new ArrayList<>();
        List<Recorded> later = new ArrayList<>();
        streams.read(whole).values().forEach(events -> {
            List<Recorded> then = Streams.shown(events, moment);
            Set<String> belong = new HashSet<>();
            then.forEach(recorded -> belong.add(recorded.stamp().eventId()));
            shown.addAll(then);
            events.stream()
                    .filter(recorded -> !belong.contains(recorded.stamp().eventId()))
                    .forEach(later::add);
        });
        Comparator<Recorded> byPlace =
                Comparator.comparingLong(recorded -> recorded.stamp().position());
        shown.sort(byPlace);
        later.sort(byPlace);
        LineageThen then = LineageThen.of(shown);
        UUID known = LineageThen.known(id, later);
        return then.thing(kind, known, locale)
                .map(thing -> view(thing, then.authorising(known, locale), then.authorised(known, locale)));
    }

    private static LineageView view(
            LineageView.Thing thing, List<LineageView.Link> authorisedBy, List<LineageView.Link> authorises) {
        return new LineageView(
                thing,
                shown(authorisedBy),
                shown(authorises),
                authorisedBy.size() <= LineageStore.MOST_LINKS && authorises.size() <= LineageStore.MOST_LINKS);
    }

    private static List<LineageView.Link> shown(List<LineageView.Link> links) {
        return links.subList(0, Math.min(links.size(), LineageStore.MOST_LINKS));
    }
}
