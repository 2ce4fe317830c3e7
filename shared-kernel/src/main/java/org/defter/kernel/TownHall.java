package org.defter.kernel;

import java.time.ZoneId;

/** Where the town hall stands: its days and hours are those of the record, wherever a process runs. */
public final class TownHall {

    /** The zone in which a day begins and ends, and by which hours are told. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    private TownHall() {}
}
