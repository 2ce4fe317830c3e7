package org.defter.query.pages.sitting;

import java.util.List;
import java.util.Optional;
import org.defter.query.pages.council.WhyNot;

/** How far a sitting has come, and what that allows. */
enum SittingStage {
    /** Its day is set and its agenda is being made. */
    SCHEDULED,
    /** Its agenda is announced and frozen. */
    ANNOUNCED,
    /** It is in session. */
    OPEN,
    /** It found no quorum and never opened. */
    ADJOURNED,
    /** It has ended. */
    CLOSED;

    /** The way of a sitting that takes place. */
    static final List<SittingStage> WAY = List.of(SCHEDULED, ANNOUNCED, OPEN, CLOSED);

    /** What is done at a sitting. */
    enum Deed {
        /** An item is put on the agenda. */
        ADD_ITEM,
        /** Items are taken off the agenda or moved on it. */
        REDRAW,
        /** The agenda is announced. */
        ANNOUNCE,
        /** The roll is called and the sitting opened. */
        OPEN,
        /** Members come and go, items are referred and voted on. */
        TREAT,
        /** The sitting is ended, for good or to go on another day. */
        END,
        /** The minutes are signed. */
        SIGN
    }

    /**
     * Why something cannot be done at this stage.
     *
     * @return nothing if it can, as far as the stage is concerned
     */
    Optional<WhyNot> whyNot(Deed deed) {
        return switch (deed) {
            case ADD_ITEM ->
                switch (this) {
                    case SCHEDULED -> Optional.empty();
                    case ANNOUNCED, OPEN -> because("council.whynot.frozen", "A06");
                    case ADJOURNED -> because("council.whynot.adjourned", "B03");
                    case CLOSED -> because("council.whynot.closed", "");
                };
            case REDRAW ->
                switch (this) {
                    case SCHEDULED -> Optional.empty();
                    case ANNOUNCED, OPEN -> because("council.whynot.drawnUp", "A04");
                    case ADJOURNED -> because("council.whynot.adjourned", "B03");
                    case CLOSED -> because("council.whynot.closed", "");
                };
            case ANNOUNCE ->
                switch (this) {
                    case SCHEDULED -> Optional.empty();
                    case ANNOUNCED, OPEN, CLOSED -> because("council.whynot.announced", "A04");
                    case ADJOURNED -> because("council.whynot.adjourned", "B03");
                };
            case OPEN ->
                switch (this) {
                    case SCHEDULED -> because("council.whynot.notAnnounced", "A04");
                    case ANNOUNCED -> Optional.empty();
                    case OPEN -> because("council.whynot.open", "");
                    case ADJOURNED -> because("council.whynot.adjourned", "B03");
                    case CLOSED -> because("council.whynot.closed", "");
                };
            case TREAT, END ->
                switch (this) {
                    case SCHEDULED -> because("council.whynot.notAnnounced", "A04");
                    case ANNOUNCED -> because("council.whynot.notOpen", "B01");
                    case OPEN -> Optional.empty();
                    case ADJOURNED -> because("council.whynot.adjourned", "B03");
                    case CLOSED -> because("council.whynot.closed", "");
                };
            case SIGN ->
                switch (this) {
                    case SCHEDULED, ANNOUNCED, OPEN -> because("council.whynot.notClosed", "B08");
                    case ADJOURNED -> because("council.whynot.adjourned", "B03");
                    case CLOSED -> Optional.empty();
                };
        };
    }

    private static Optional<WhyNot> because(String key, String rule) {
        return Optional.of(WhyNot.of(key, rule));
    }
}
