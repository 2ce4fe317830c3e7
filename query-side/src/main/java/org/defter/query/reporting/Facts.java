package org.defter.query.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.project.ProjectStage;
import org.defter.kernel.proposal.RequestKind;
import org.defter.query.plan.PlanState;
import org.defter.query.proposal.ProposalState;
import org.jspecify.annotations.Nullable;

/** The facts figures are made of, each the row of a table. Amounts of money are exact; days are days of occurring. */
final class Facts {

    private Facts() {}

    /** A proposal, which never changes what it is about. */
    record ProposalFact(
            UUID proposalId,
            UUID municipalityId,
            UUID unitId,
            Matter matter,
            RequestKind request,
            String title,
            @Nullable UUID planId) {}

    /** A stage of a proposal; of one that was decided, of the decision with that number in it. */
    record StageFact(
            UUID proposalId,
            int number,
            ProposalState stage,
            @Nullable Integer decision,
            Held held) {}

    /** Something that happened to a proposal; the act is the name of the event. */
    record ActFact(
            long position,
            UUID proposalId,
            String act,
            @Nullable Integer decision,
            boolean late,
            LocalDate occurredOn,
            String eventId) {}

    /** A decision as it was taken. */
    record DecisionFact(
            UUID proposalId,
            int decision,
            UUID councilId,
            int year,
            int number,
            boolean accepted,
            VotingMode mode,
            Unanimity unanimity,
            int fullMembership,
            int attendees,
            int yes,
            int no,
            int abstain,
            long position,
            LocalDate decidedOn,
            String eventId) {}

    /** A commission the matter of a decision was with, and what it reported, if it did. */
    record DecisionCommissionFact(
            UUID proposalId,
            int decision,
            UUID commissionId,
            @Nullable String opinion) {}

    /** What a clock is on. */
    enum ClockOn {
        PROPOSAL,
        REVIEW,
        MONITORING_PERIOD
    }

    /** How a period, or a part of it with the same last day, ended. */
    enum ClockEnd {
        /** What it was for was done, or it was not needed any more. */
        STOPPED,
        /** Its last day passed. */
        RAN_OUT,
        /** Its last day became another. */
        EXTENDED,
        /** It began anew. */
        RESTARTED
    }

    /** A period the law sets, with one last day; one whose last day changed has a part for each. */
    record ClockFact(
            UUID streamId,
            int number,
            int part,
            ClockOn subject,
            @Nullable UUID proposalId,
            @Nullable Integer decision,
            ClockKind kind,
            String rule,
            LocalDate startedOn,
            LocalDate lastDay,
            boolean retrospective,
            @Nullable ClockEnd ending,
            Held held) {}

    /** How a commission's part in a review ended. */
    enum ReviewEnd {
        REPORTED,
        LAPSED,
        PASSED_ON
    }

    /** A matter with a commission. */
    record ReviewFact(
            UUID reviewId,
            int number,
            UUID commissionId,
            UUID proposalId,
            UUID municipalityId,
            @Nullable ReviewEnd ending,
            boolean late,
            @Nullable Long overduePosition,
            @Nullable LocalDate overdueOn,
            @Nullable String overdueEvent,
            Held held) {}

    /** A commission. */
    record CommissionFact(UUID commissionId, UUID municipalityId, UUID councilId, String name) {}

    /** Whose attendance. */
    enum Body {
        COUNCIL,
        COMMISSION
    }

    /**
     * Who came to a meeting, counted; excuses count on their own. Nobody is named.
     *
     * @param held whether there were enough of them
     */
    record AttendanceFact(
            long position,
            Body body,
            UUID bodyId,
            @Nullable UUID municipalityId,
            UUID subjectId,
            LocalDate meetingDay,
            boolean held,
            int present,
            int absent,
            int excused,
            String eventId) {}

    /** A plan. */
    record PlanFact(
            UUID planId, UUID municipalityId, UUID unitId, PlanKind kind, String title, int firstYear, int lastYear) {}

    /** A stage of a plan. */
    record PlanStageFact(UUID planId, int number, PlanState stage, Held held) {}

    /** A target of an indicator for a year, as the draft of the plan says; each revision ends one and begins another. */
    record TargetFact(
            UUID planId,
            UUID indicatorId,
            int year,
            int number,
            UUID objectiveId,
            String objectiveCode,
            String objectiveTitle,
            String code,
            String title,
            BigDecimal baseline,
            BigDecimal target,
            Direction direction,
            Accumulation accumulation,
            BigDecimal share,
            Held held) {}

    /** A monitoring period. */
    record PeriodFact(
            UUID periodId,
            UUID planId,
            UUID municipalityId,
            UUID unitId,
            int year,
            MonitoringReport report,
            boolean cumulative,
            LocalDate periodEnd,
            String title) {}

    /** How far the value of an indicator has come in a period. */
    enum ValueState {
        REPORTED,
        SENT_BACK,
        APPROVED,
        RECTIFIED,
        NOT_MEASURED
    }

    /** The value of an indicator in a period. */
    record ValueFact(
            UUID periodId,
            UUID indicatorId,
            int number,
            ValueState state,
            @Nullable BigDecimal value,
            Held held) {}

    /** A project. */
    record ProjectFact(
            UUID projectId,
            UUID municipalityId,
            UUID unitId,
            @Nullable UUID planId,
            String title) {}

    /** A stage of a project. */
    record ProjectStageFact(UUID projectId, int number, ProjectStage stage, Held held) {}

    /** What was agreed of a project's end and cost: the first baseline and each that took its place. */
    record BaselineFact(
            UUID projectId,
            int number,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal cost,
            String currency,
            Held held) {}

    /** Where money of a project comes from or goes to. */
    enum MoneyKind {
        AWARDED,
        WRITTEN_OFF,
        RECEIVED,
        SPENT
    }

    /** Money that moved, or was promised, or written off. */
    record MoneyFact(
            long position,
            UUID projectId,
            MoneyKind kind,
            @Nullable UUID fundingId,
            @Nullable String line,
            BigDecimal amount,
            String currency,
            LocalDate occurredOn,
            String eventId) {}

    /** A line of a project's budget. */
    record BudgetFact(
            UUID projectId, String code, int number, String title, BigDecimal amount, String currency, Held held) {}

    /** An instalment that is expected, until it is received. */
    record InstalmentFact(
            UUID projectId,
            UUID instalmentId,
            int number,
            UUID fundingId,
            LocalDate dueOn,
            BigDecimal amount,
            String currency,
            Held held) {}

    /** A partnership. */
    record PartnershipFact(
            UUID partnershipId,
            UUID municipalityId,
            UUID unitId,
            PartnershipForm form,
            boolean abroad,
            @Nullable String country,
            String partner) {}

    /** A stage of a partnership. */
    record PartnershipStageFact(UUID partnershipId, int number, PartnershipStage stage, boolean stayed, Held held) {}

    /** Whether dues are owed or paid. */
    enum DuesKind {
        SET,
        PAID
    }

    /** Dues of a membership for a year: what they were set to, until they are set anew, and each payment. */
    record DuesFact(
            UUID partnershipId,
            int year,
            DuesKind kind,
            int number,
            BigDecimal amount,
            String currency,
            @Nullable LocalDate dueOn,
            Held held) {}

    /** Every table, with how many of its first columns tell any two rows apart. */
    static final List<FactTable<?>> TABLES = List.of(
            new FactTable<>("reporting_proposal", ProposalFact.class, 1),
            new FactTable<>("reporting_stage", StageFact.class, 2),
            new FactTable<>("reporting_act", ActFact.class, 1),
            new FactTable<>("reporting_decision", DecisionFact.class, 2),
            new FactTable<>("reporting_decision_commission", DecisionCommissionFact.class, 3),
            new FactTable<>("reporting_clock", ClockFact.class, 3),
            new FactTable<>("reporting_review", ReviewFact.class, 3),
            new FactTable<>("reporting_commission", CommissionFact.class, 1),
            new FactTable<>("reporting_attendance", AttendanceFact.class, 1),
            new FactTable<>("reporting_plan", PlanFact.class, 1),
            new FactTable<>("reporting_plan_stage", PlanStageFact.class, 2),
            new FactTable<>("reporting_target", TargetFact.class, 4),
            new FactTable<>("reporting_period", PeriodFact.class, 1),
            new FactTable<>("reporting_value", ValueFact.class, 3),
            new FactTable<>("reporting_project", ProjectFact.class, 1),
            new FactTable<>("reporting_project_stage", ProjectStageFact.class, 2),
            new FactTable<>("reporting_baseline", BaselineFact.class, 2),
            new FactTable<>("reporting_money", MoneyFact.class, 1),
            new FactTable<>("reporting_budget", BudgetFact.class, 3),
            new FactTable<>("reporting_instalment", InstalmentFact.class, 3),
            new FactTable<>("reporting_partnership", PartnershipFact.class, 1),
            new FactTable<>("reporting_partnership_stage", PartnershipStageFact.class, 2),
            new FactTable<>("reporting_dues", DuesFact.class, 4));
}
