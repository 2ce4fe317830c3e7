package org.defter.query.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.defter.kernel.Money;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.RulesetKey;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;

/** What the worklist keeps of earlier events, one note per kind and stream. */
sealed interface WorklistNote {

    /** The name of a unit, commission or person. */
    record Name(String name) implements WorklistNote {}

    /** A municipality and the day its sitting council was elected. */
    record OfMunicipality(MunicipalityKind kind, @Nullable LocalDate electionDay) implements WorklistNote {}

    /** The periods of a ruleset that events do not carry as clocks. */
    record OfRuleset(int noticeDays, int extraordinaryNoticeDays, int meetingDays, int budgetDays)
            implements WorklistNote {

        static OfRuleset of(Ruleset ruleset) {
            return new OfRuleset(
                    whole(ruleset, RulesetKey.AGENDA_NOTICE_DAYS),
                    whole(ruleset, RulesetKey.EXTRAORDINARY_NOTICE_DAYS),
                    whole(ruleset, RulesetKey.MEETING_DAYS),
                    whole(ruleset, RulesetKey.BUDGET_MEETING_DAYS));
        }

        static int whole(Ruleset ruleset, RulesetKey key) {
            return Integer.parseInt(ruleset.value(key).value());
        }
    }

    /** A meeting: how early its agenda is due and by when it ends. */
    record OfMeeting(MeetingKind kind, LocalDate announceBy, LocalDate lastDay, String title) implements WorklistNote {}

    /** A sitting and its items. */
    record OfSitting(
            LocalDate day,
            String title,
            Map<Integer, Item> items,
            @Nullable PersonId chair,
            List<PersonId> clerks) implements WorklistNote {}

    /** How often a sitting was postponed for want of a quorum (B03). */
    record OfPostponement(int times) implements WorklistNote {}

    /** An item of an agenda. */
    record Item(ProposalId proposalId, String title, ItemPurpose purpose) {}

    /**
     * A review and its draft.
     *
     * @param counted how the days up to its last day are counted; none before its period has begun
     */
    record OfReview(
            String title,
            List<CommissionId> commissions,
            @Nullable LocalDate lastDay,
            @Nullable DayKind counted,
            boolean drafted)
            implements WorklistNote {

        OfReview clocked(Clock clock) {
            return new OfReview(title, commissions, clock.lastDay(), clock.unit(), drafted);
        }

        DayKind days() {
            return counted == null ? DayKind.CALENDAR : counted;
        }
    }

    /** The seats of a commission and the reviews it has open. */
    record OfCommission(List<Seat> seats, Set<ReviewId> reviews) implements WorklistNote {

        OfCommission seated(List<Seat> all) {
            return new OfCommission(all, reviews);
        }

        OfCommission reviewing(ReviewId review) {
            Set<ReviewId> all = new TreeSet<>(Comparator.comparing(ReviewId::toString));
            all.addAll(reviews);
            all.add(review);
            return new OfCommission(seats, all);
        }

        OfCommission done(ReviewId review) {
            Set<ReviewId> rest = new TreeSet<>(Comparator.comparing(ReviewId::toString));
            rest.addAll(reviews);
            rest.remove(review);
            return new OfCommission(seats, rest);
        }
    }

    /** A seat of a commission; {@code until} is its last day. */
    record Seat(PersonId personId, LocalDate from, LocalDate until) {}

    /** A proposal and how far it is. */
    record OfProposal(
            String title,
            UnitId unitId,
            RequestKind request,
            @Nullable PlanId planId,
            Stage stage,
            Set<ReviewId> waitingFor,
            boolean overdue,
            @Nullable String number,
            boolean accepted,
            Set<PersonId> unsigned)
            implements WorklistNote {

        OfProposal waiting(Stage next, Set<ReviewId> reviews, boolean anyOverdue) {
            return new OfProposal(
                    title, unitId, request, planId, next, reviews, anyOverdue, number, accepted, unsigned);
        }

        OfProposal decided(String decisionNumber, boolean isAccepted, Set<PersonId> signatories) {
            return new OfProposal(
                    title,
                    unitId,
                    request,
                    planId,
                    Stage.READY,
                    Set.of(),
                    overdue,
                    decisionNumber,
                    isAccepted,
                    signatories);
        }

        OfProposal numbered(String rightNumber) {
            return new OfProposal(
                    title, unitId, request, planId, stage, waitingFor, overdue, rightNumber, accepted, unsigned);
        }

        OfProposal signedBy(PersonId person) {
            Set<PersonId> left = new TreeSet<>(Comparator.comparing(PersonId::toString));
            left.addAll(unsigned);
            left.remove(person);
            return new OfProposal(title, unitId, request, planId, stage, waitingFor, overdue, number, accepted, left);
        }
    }

    /** How far a proposal is, as far as the worklist cares. */
    enum Stage {
        /** Not on an agenda yet, or on one to be referred. */
        EARLY,
        /** With the commissions. */
        REFERRED,
        /** Ready to be decided or decided. */
        READY,
        /** Its decision was returned by the mayor. */
        RETURNED,
        /** Returned and with the commissions again. */
        RETURN_REFERRED
    }

    /** A plan and the unit that works on it. */
    record OfPlan(String title, MunicipalityId municipalityId, UnitId unitId, PlanKind kind, Work work)
            implements WorklistNote {

        /** What its unit has to do with it. */
        enum Work {
            /** To ask for the authority to prepare it. */
            TO_PROPOSE,
            /** To draft it, or its update. */
            TO_DRAFT,
            /** To finish and submit it. */
            TO_SUBMIT,
            /** To wait for the council. */
            TO_WAIT,
            /** Nothing: it is in force or has ended. */
            NOTHING
        }

        OfPlan with(Work next) {
            return new OfPlan(title, municipalityId, unitId, kind, next);
        }

        OfPlan of(UnitId unit) {
            return new OfPlan(title, municipalityId, unit, kind, work);
        }
    }

    /** A partnership, and what its unit has to do on its way. */
    record OfPartnership(
            String title,
            UnitId unitId,
            PartnershipKind kind,
            Way way,
            boolean partnerDecided,
            @Nullable LocalDate mandateUntil,
            @Nullable LocalDate validUntil,
            @Nullable ImportedRecord imported)
            implements WorklistNote {

        /** What its unit has to do. */
        enum Way {
            /** To have the council decide. */
            TO_PROPOSE,
            /** To obtain the ministry's permission. */
            TO_PERMIT,
            /** To have it signed. */
            TO_SIGN,
            /** To record that it is active. */
            TO_ACTIVATE,
            /** Nothing but what it carries: it is active. */
            NOTHING,
            /** Nothing: it has ended. */
            ENDED
        }

        OfPartnership with(Way next, @Nullable LocalDate mandate) {
            return new OfPartnership(title, unitId, kind, next, partnerDecided, mandate, validUntil, imported);
        }

        OfPartnership partnered() {
            return new OfPartnership(title, unitId, kind, way, true, mandateUntil, validUntil, imported);
        }

        OfPartnership until(@Nullable LocalDate last) {
            return new OfPartnership(title, unitId, kind, way, partnerDecided, mandateUntil, last, imported);
        }

        OfPartnership found(ImportedRecord record) {
            return new OfPartnership(title, unitId, kind, way, partnerDecided, mandateUntil, validUntil, record);
        }
    }

    /** The dues of a year of a membership, and what has been paid of them. */
    record OfDues(Money amount, BigDecimal paid) implements WorklistNote {}

    /** A monitoring period: what is on record of it. */
    record OfMonitoringPeriod(PeriodRecord record) implements WorklistNote {}

    /** A project: everything the record says of it. */
    record OfProject(ProjectRecord project) implements WorklistNote {}

    /** What a login is tied to. */
    record OfAccount(@Nullable PersonId personId, @Nullable UnitId unitId, List<CommissionId> commissions)
            implements WorklistNote {}
}
