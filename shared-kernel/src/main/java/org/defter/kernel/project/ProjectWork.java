package org.defter.kernel.project;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.defter.kernel.id.MilestoneId;

/**
 * The work of a project.
 *
 * @param milestones milestones, in the order they were planned
 * @param risks risks
 * @param issues issues
 */
public record ProjectWork(List<MilestoneRecord> milestones, List<RiskRecord> risks, List<IssueRecord> issues) {

    /** Copies the lists, so that the record cannot change afterwards. */
    public ProjectWork {
        milestones = List.copyOf(milestones);
        risks = List.copyOf(risks);
        issues = List.copyOf(issues);
    }

    /** No work yet. */
    public static ProjectWork none() {
        return new ProjectWork(List.of(), List.of(), List.of());
    }

    /** The milestone, if there is one. */
    public Optional<MilestoneRecord> milestone(MilestoneId id) {
        return milestones.stream().filter(one -> one.milestoneId().equals(id)).findFirst();
    }

    /** The work after one more event; what concerns nothing that is in it changes nothing. */
    ProjectWork evolve(ProjectWorkEvent event) {
        return switch (event) {
            case MilestonePlanned e ->
                milestones(Lists.and(
                        milestones, new MilestoneRecord(e.milestoneId(), e.title(), e.due(), List.of(), null, null)));
            case MilestoneMoved e ->
                change(
                        e.milestoneId(),
                        one -> new MilestoneRecord(
                                one.milestoneId(),
                                one.title(),
                                e.newDue(),
                                Lists.and(one.moves(), e),
                                one.reached(),
                                one.dropped()));
            case MilestoneReached e ->
                change(
                        e.milestoneId(),
                        one -> new MilestoneRecord(
                                one.milestoneId(), one.title(), one.due(), one.moves(), e, one.dropped()));
            case MilestoneDropped e ->
                change(
                        e.milestoneId(),
                        one -> new MilestoneRecord(
                                one.milestoneId(), one.title(), one.due(), one.moves(), one.reached(), e));
            case RiskRaised e -> new ProjectWork(milestones, Lists.and(risks, new RiskRecord(e, null)), issues);
            case RiskClosed e ->
                new ProjectWork(
                        milestones,
                        Lists.map(
                                risks,
                                one -> one.raised().riskId().equals(e.riskId())
                                        ? new RiskRecord(one.raised(), e)
                                        : one),
                        issues);
            case IssueRaised e -> new ProjectWork(milestones, risks, Lists.and(issues, new IssueRecord(e, null)));
            case IssueResolved e ->
                new ProjectWork(
                        milestones,
                        risks,
                        Lists.map(
                                issues,
                                one -> one.raised().issueId().equals(e.issueId())
                                        ? new IssueRecord(one.raised(), e)
                                        : one));
        };
    }

    private ProjectWork change(MilestoneId id, UnaryOperator<MilestoneRecord> change) {
        return milestones(Lists.map(milestones, one -> one.milestoneId().equals(id) ? change.apply(one) : one));
    }

    private ProjectWork milestones(List<MilestoneRecord> changed) {
        return new ProjectWork(changed, risks, issues);
    }
}
