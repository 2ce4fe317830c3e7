package org.defter.query.register;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.RequestKind;
import org.defter.kernel.serialization.DefterJson;
import org.jspecify.annotations.Nullable;

/** What the register says of one numbered decision, today or at a moment of the past. */
@MappedSuperclass
abstract class DecisionRegisterColumns {

    /** Place in the store of the event that recorded it. */
    @Id
    long position;

    UUID councilId = new UUID(0, 0);

    @Column(name = "series_year")
    int year;

    @Column(name = "series_number")
    int number;

    UUID proposalId = new UUID(0, 0);

    int decision;

    long version;

    LocalDate decidedOn = LocalDate.EPOCH;

    String title = "";

    UUID unitId = new UUID(0, 0);

    @Nullable
    String unitName;

    @Enumerated(EnumType.STRING)
    RequestKind request = RequestKind.PLAIN;

    UUID sittingId = new UUID(0, 0);

    int itemNumber;

    boolean accepted;

    @Enumerated(EnumType.STRING)
    Unanimity unanimity = Unanimity.MAJORITY;

    @Enumerated(EnumType.STRING)
    VotingMode mode = VotingMode.SHOW_OF_HANDS;

    int fullMembership;

    int attendees;

    int yes;

    int no;

    int abstain;

    int threshold;

    String ruleset = "";

    /** With changes or in part; none if it was adopted or rejected as reported. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Motion adopted;

    int changes;

    @Nullable
    String decidedText;

    @Nullable
    UUID planId;

    @Nullable
    Integer planVersion;

    @Nullable
    String planHash;

    @Enumerated(EnumType.STRING)
    DecisionState state = DecisionState.REJECTED;

    int signatures;

    @Nullable
    LocalDate deliveredOn;

    @Nullable
    LocalDate finalOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    FinalityCause finalityCause;

    @Nullable
    LocalDate sentOn;

    @Nullable
    String authority;

    boolean sentLate;

    @Nullable
    LocalDate receiptOn;

    @Nullable
    String registryNumber;

    @Nullable
    LocalDate inForceOn;

    @Nullable
    LocalDate announcedOn;

    @Nullable
    String medium;

    boolean announcedLate;

    @Nullable
    LocalDate returnedOn;

    @Nullable
    String returnReasons;

    @Nullable
    LocalDate insistedOn;

    @Nullable
    LocalDate lapsedOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    LapseCause lapseCause;

    /** The rectifications as JSON, the latest last. */
    String rectifications = "[]";

    int lawsuits;

    @Nullable
    LocalDate stayedOn;

    @Nullable
    LocalDate stayLiftedOn;

    @Nullable
    LocalDate annulledOn;

    /** The court whose ruling counts now, or else the one before which a suit is pending. */
    @Nullable
    String court;

    @Nullable
    String docketNumber;

    @Nullable
    String rulingNumber;

    /** How far it has come, courts aside. */
    DecisionState reached() {
        if (inForceOn != null) {
            return DecisionState.IN_FORCE;
        }
        return sentOn == null ? DecisionState.FINAL : DecisionState.SENT;
    }

    List<Rectification> rectifications() {
        return List.of(DefterJson.mapper().readValue(rectifications, Rectification[].class));
    }

    void rectified(Rectification latest) {
        List<Rectification> all = new ArrayList<>(rectifications());
        all.add(latest);
        rectifications = DefterJson.mapper().writeValueAsString(all);
    }

    void before(CourtReference where) {
        court = where.court();
        docketNumber = where.docketNumber();
        rulingNumber = where.rulingNumber();
    }
}
