package org.defter.query.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;

/** What the events of a review leave for figures: a fact for each commission it is with. Pure. */
final class ReviewFacts {

    private final Clocks clocks = new Clocks(Facts.ClockOn.REVIEW);
    private final List<Part> parts = new ArrayList<>();
    private @Nullable ReviewOpened opened;
    private Streams.@Nullable Recorded overdue;

    private record Part(UUID commission, Facts.@Nullable ReviewEnd ending, boolean late, Held held) {}

    private ReviewFacts() {}

    /** The facts of a stream, from its beginning. */
    static List<Record> of(List<Streams.Recorded> stream) {
        ReviewFacts all = new ReviewFacts();
        stream.forEach(all::add);
        return all.facts();
    }

    private void add(Streams.Recorded recorded) {
        switch ((ReviewEvent) recorded.event()) {
            case ReviewOpened e -> {
                opened = e;
                clocks.about(e.proposalId().value());
                e.commissions()
                        .forEach(commission ->
                                parts.add(new Part(commission.value(), null, false, Held.since(recorded))));
            }
            case ReviewPassedOn e -> {
                parts.replaceAll(part -> part.commission().equals(e.from().value())
                        ? end(part, Facts.ReviewEnd.PASSED_ON, false, recorded)
                        : part);
                parts.add(new Part(e.to().value(), null, false, Held.since(recorded)));
            }
            case ReportIssued e -> parts.replaceAll(part -> end(part, Facts.ReviewEnd.REPORTED, e.late(), recorded));
            case ReviewLapsed _ -> parts.replaceAll(part -> end(part, Facts.ReviewEnd.LAPSED, false, recorded));
            case ReviewClockStarted e -> clocks.start(null, e.clock(), e.retrospective(), recorded);
            case ReviewClockExtended e -> clocks.extend(null, e.clock(), e.retrospective(), recorded);
            case ReviewClockStopped e -> clocks.end(null, e.clock(), Facts.ClockEnd.STOPPED, recorded);
            case ReviewClockRanOut e -> {
                clocks.end(null, e.clock(), Facts.ClockEnd.RAN_OUT, recorded);
                overdue = recorded;
            }
            case ReviewMeetingHeld _, ReportDrafted _, PositionTaken _ -> {
                // Meetings are counted where attendance is recorded; what is drafted is no figure.
            }
        }
    }

    private static Part end(Part part, Facts.ReviewEnd how, boolean late, Streams.Recorded event) {
        return part.ending() == null
                ? new Part(part.commission(), how, late, part.held().until(event))
                : part;
    }

    private List<Record> facts() {
        List<Record> facts = new ArrayList<>();
        ReviewOpened first = opened;
        if (first == null) {
            return facts;
        }
        UUID review = first.reviewId().value();
        for (int number = 0; number < parts.size(); number++) {
            Part part = parts.get(number);
            // Of one that was passed on before its time was over nobody was late.
            Streams.Recorded late =
                    overdue == null || overdue.stamp().position() > part.held().untilPosition() ? null : overdue;
            facts.add(new Facts.ReviewFact(
                    review,
                    number,
                    part.commission(),
                    first.proposalId().value(),
                    first.municipalityId().value(),
                    part.ending(),
                    part.late(),
                    late == null ? null : late.stamp().position(),
                    late == null ? null : late.event().occurredOn(),
                    late == null ? null : late.stamp().eventId(),
                    part.held()));
        }
        facts.addAll(clocks.facts(review));
        return facts;
    }
}
