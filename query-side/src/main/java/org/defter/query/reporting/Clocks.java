package org.defter.query.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.defter.kernel.law.Clock;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;

/** The periods of one stream as they begin, get another last day and end. */
final class Clocks {

    private final Facts.ClockOn subject;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable UUID proposal;
    private int clocks;

    Clocks(Facts.ClockOn subject) {
        this.subject = subject;
    }

    private record Part(
            int number,
            int part,
            @Nullable Integer decision,
            Clock clock,
            boolean retrospective,
            Facts.@Nullable ClockEnd ending,
            Held held) {

        Part ended(Facts.ClockEnd how, Streams.Recorded event) {
            return new Part(number, part, decision, clock, retrospective, how, held.until(event));
        }
    }

    /** The proposal they are about, where that is another stream. */
    void about(UUID other) {
        proposal = other;
    }

    void start(@Nullable Integer decision, Clock clock, boolean retrospective, Streams.Recorded event) {
        parts.add(new Part(clocks++, 0, decision, clock, retrospective, null, Held.since(event)));
    }

    void restart(@Nullable Integer decision, Clock clock, boolean retrospective, Streams.Recorded event) {
        end(decision, clock, Facts.ClockEnd.RESTARTED, event);
        start(decision, clock, retrospective, event);
    }

    void extend(@Nullable Integer decision, Clock clock, boolean retrospective, Streams.Recorded event) {
        int running = running(decision, clock);
        if (running < 0) {
            start(decision, clock, retrospective, event);
            return;
        }
        Part before = parts.get(running);
        parts.set(running, before.ended(Facts.ClockEnd.EXTENDED, event));
        parts.add(
                new Part(before.number(), before.part() + 1, decision, clock, retrospective, null, Held.since(event)));
    }

    void end(@Nullable Integer decision, Clock clock, Facts.ClockEnd how, Streams.Recorded event) {
        int running = running(decision, clock);
        if (running >= 0) {
            parts.set(running, parts.get(running).ended(how, event));
        }
    }

    private int running(@Nullable Integer decision, Clock clock) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (part.ending() == null
                    && part.clock().kind() == clock.kind()
                    && Objects.equals(part.decision(), decision)) {
                return i;
            }
        }
        return -1;
    }

    List<Facts.ClockFact> facts(UUID stream) {
        return parts.stream()
                .map(part -> new Facts.ClockFact(
                        stream,
                        part.number(),
                        part.part(),
                        subject,
                        subject == Facts.ClockOn.PROPOSAL ? stream : proposal,
                        part.decision(),
                        part.clock().kind(),
                        part.clock().rule(),
                        part.clock().startedOn(),
                        part.clock().lastDay(),
                        part.retrospective(),
                        part.ending(),
                        part.held()))
                .toList();
    }
}
