package org.defter.query.agenda;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.law.vote.Unanimity;
import org.jspecify.annotations.Nullable;

/** What is said of an item, today or at a moment of the past. */
@MappedSuperclass
abstract class AgendaItemColumns {

    @Id
    UUID sittingId = new UUID(0, 0);

    @Id
    int itemNumber;

    UUID proposalId = new UUID(0, 0);

    String title = "";

    @Enumerated(EnumType.STRING)
    ItemPurpose purpose = ItemPurpose.REFERRAL;

    LocalDate addedOn = LocalDate.EPOCH;

    boolean announced;

    boolean addedAtSitting;

    @Enumerated(EnumType.STRING)
    ItemFate fate = ItemFate.PENDING;

    UUID[] referredTo = {};

    @Enumerated(EnumType.STRING)
    @Nullable
    Unanimity unanimity;

    @Nullable
    Integer yes;

    @Nullable
    Integer no;

    @Nullable
    Integer abstain;

    @Nullable
    String decisionNumber;

    /** Takes over what an item is about, whatever number that had. */
    void takePlaceFrom(AgendaItemColumns item) {
        proposalId = item.proposalId;
        title = item.title;
        purpose = item.purpose;
        addedOn = item.addedOn;
    }

    Key key() {
        return new Key(sittingId, itemNumber);
    }

    /**
     * Which item.
     *
     * @param sittingId the sitting
     * @param itemNumber its number
     */
    record Key(UUID sittingId, int itemNumber) implements Serializable {}
}
