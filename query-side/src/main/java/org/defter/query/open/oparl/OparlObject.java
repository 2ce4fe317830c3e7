package org.defter.query.open.oparl;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.defter.kernel.TownHall;
import org.defter.query.open.record.Dated;
import org.jspecify.annotations.Nullable;

/** An object of OParl while it is made: members without a value are left out. */
final class OparlObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * An object.
     *
     * @param id its address
     * @param type name of its type
     */
    OparlObject(String id, String type) {
        members.put("id", id);
        members.put("type", "https://schema.oparl.org/1.1/" + type);
    }

    /** With a member, if it has a value. */
    OparlObject with(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    /** With a day. */
    OparlObject day(String name, @Nullable LocalDate day) {
        return with(name, day == null ? null : day.toString());
    }

    /** With the times of the dossier it is told of. */
    OparlObject aged(Dated<?> of) {
        return with("created", time(of.created())).with("modified", time(of.modified()));
    }

    /** A time as OParl writes it: with seconds and offset. */
    static String time(OffsetDateTime time) {
        return time.atZoneSameInstant(TownHall.ZONE).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    Map<String, Object> json() {
        return members;
    }
}
