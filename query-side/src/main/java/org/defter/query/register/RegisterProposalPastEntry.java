package org.defter.query.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.defter.query.platform.past.Hold;
import org.defter.query.platform.past.PastRow;

/** What a proposal was about from one mark until another. */
@Entity
@Table(name = "past_decision_register_proposal")
@IdClass(PastRow.Key.class)
class RegisterProposalPastEntry extends RegisterProposalColumns implements PastRow {

    @Id
    short scale;

    @Id
    long fromMark;

    long untilMark;

    short span;

    /** A row that says nothing yet. */
    protected RegisterProposalPastEntry() {}

    @Override
    public void hold(Hold hold) {
        scale = hold.scale();
        fromMark = hold.from();
        untilMark = hold.until();
        span = hold.span();
    }

    @Override
    public Hold hold() {
        return new Hold(scale, fromMark, untilMark, span);
    }
}
