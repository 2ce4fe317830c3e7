package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/** What changes from one record to the next. */
final class ProjectRecordBuilder {

    private final ProjectRecord from;
    private ProjectCourse course;
    private boolean started;
    private ProjectGrounds grounds;
    private ProjectTerms terms;
    private List<FundingRecord> fundings;
    private ProjectWork work;
    private ProjectBudget budget;
    private List<ChangeRecord> changes;
    private @Nullable ProjectEvaluated evaluation;
    private @Nullable String reason;
    private List<ProjectDecisionTookNoEffect> withoutEffect;
    private List<ProposalId> settled;
    private LocalDate since;

    ProjectRecordBuilder(ProjectRecord from) {
        this.from = from;
        this.course = from.course();
        this.started = from.started();
        this.grounds = from.grounds();
        this.terms = from.terms();
        this.fundings = from.fundings();
        this.work = from.work();
        this.budget = from.budget();
        this.changes = from.changes();
        this.evaluation = from.evaluation();
        this.reason = from.reason();
        this.withoutEffect = from.withoutEffect();
        this.settled = from.settled();
        this.since = from.since();
    }

    ProjectRecordBuilder grounds(ProjectGrounds next) {
        this.grounds = next;
        return this;
    }

    ProjectRecordBuilder terms(ProjectTerms next) {
        this.terms = next;
        return this;
    }

    ProjectRecordBuilder fundings(List<FundingRecord> next) {
        this.fundings = next;
        return this;
    }

    ProjectRecordBuilder work(ProjectWork next) {
        this.work = next;
        return this;
    }

    ProjectRecordBuilder budget(ProjectBudget next) {
        this.budget = next;
        return this;
    }

    ProjectRecordBuilder changes(List<ChangeRecord> next) {
        this.changes = next;
        return this;
    }

    ProjectRecordBuilder evaluation(ProjectEvaluated next) {
        this.evaluation = next;
        return this;
    }

    ProjectRecordBuilder reason(@Nullable String next) {
        this.reason = next;
        return this;
    }

    ProjectRecordBuilder withoutEffect(List<ProjectDecisionTookNoEffect> next) {
        this.withoutEffect = next;
        return this;
    }

    ProjectRecordBuilder at(ProjectCourse next, LocalDate day) {
        this.course = next;
        this.since = day.isBefore(since) ? since : day;
        return this;
    }

    ProjectRecordBuilder started() {
        this.started = true;
        return this;
    }

    ProjectRecordBuilder settled(ProposalId proposal) {
        this.settled = settled.contains(proposal) ? settled : Lists.and(settled, proposal);
        return this;
    }

    /** The annulled change gives way to the terms before it, unless a later one has replaced them. */
    ProjectRecordBuilder change(ChangeRecord one, AuthorityStanding now, ProjectTerms current) {
        ChangeState next = switch (now) {
            case STANDS -> ChangeState.MADE;
            case STAYED -> ChangeState.STAYED;
            case ANNULLED -> ChangeState.ANNULLED;
        };
        ProjectTerms before = one.before();
        if (next == ChangeState.ANNULLED && before != null && current.equals(before.with(one.change()))) {
            this.terms = before;
            this.grounds = grounds.authorised(before);
        }
        return changes(Lists.map(changes, each -> each.equals(one) ? one.at(next) : each));
    }

    ProjectRecord build() {
        return new ProjectRecord(
                from.origin(),
                course,
                started,
                grounds,
                terms,
                fundings,
                work,
                budget,
                changes,
                evaluation,
                reason,
                withoutEffect,
                settled,
                since);
    }
}
