package org.defter.query.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.defter.kernel.TownHall;
import org.jspecify.annotations.Nullable;

/**
 * One line of a calendar.
 *
 * @param uid the same as long as it is the same appointment
 * @param sequence grows with every change
 * @param changedAt when it changed last
 * @param day the day
 * @param time when it begins, in Türkiye; the whole day if null
 * @param certainty whether it takes place
 * @param summary what it is
 * @param description more of it; nothing if empty
 * @param url its page
 */
record Appointment(
        String uid,
        long sequence,
        Instant changedAt,
        LocalDate day,
        @Nullable LocalTime time,
        Certainty certainty,
        String summary,
        String description,
        URI url) {

    /** Whether an appointment takes place. */
    enum Certainty {
        /** It may. */
        TENTATIVE(ImmutableStatus.VEVENT_TENTATIVE),
        /** It does. */
        CONFIRMED(ImmutableStatus.VEVENT_CONFIRMED),
        /** It does not, or is over and done. */
        CANCELLED(ImmutableStatus.VEVENT_CANCELLED);

        private final Status status;

        Certainty(Status status) {
            this.status = status;
        }
    }

    VEvent event() {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(changedAt));
        event.add(new Sequence((int) Math.min(sequence, Integer.MAX_VALUE)));
        if (time == null) {
            event.add(new DtStart<>(day));
            event.add(ImmutableTransp.TRANSPARENT);
        } else {
            // As an instant: with a zone the library writes another hour than it names.
            event.add(new DtStart<>(day.atTime(time).atZone(TownHall.ZONE).toInstant()));
            event.add(new Transp(Transp.VALUE_OPAQUE));
        }
        event.add(certainty.status);
        event.add(new Summary(summary));
        if (!description.isEmpty()) {
            event.add(new Description(description));
        }
        event.add(new Url(url));
        return event;
    }
}
