package org.defter.command.project;

import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.ProjectRecord;

/** In which part of its course an act on a project has its place. */
final class CourseRules {

    private CourseRules() {}

    /** A project whose work can be planned: prepared, under contract or running. */
    static ProjectRecord active(ProjectCommand c, Project project) {
        return switch (project) {
            case Project.Unconceived _ -> throw unknown(c);
            case Project.Active active -> active.file();
            case Project.Suspended _ -> throw suspended();
            case Project.Completed _ -> throw completed();
            case Project.Ended ended -> throw ended(ended);
        };
    }

    /** A project whose work is not done. */
    static ProjectRecord open(ProjectCommand c, Project project) {
        return switch (project) {
            case Project.Unconceived _ -> throw unknown(c);
            case Project.Open open -> open.file();
            case Project.Completed _ -> throw completed();
            case Project.Ended ended -> throw ended(ended);
        };
    }

    /** A project under contract, its work done or not. */
    static ProjectRecord contracted(ProjectCommand c, Project project) {
        return switch (project) {
            case Project.Unconceived _ -> throw unknown(c);
            case Project.Preparing _ -> throw notContracted();
            case Project.Contracted contracted -> contracted.file();
            case Project.Running running -> running.file();
            case Project.Suspended suspended -> suspended.file();
            case Project.Completed completed -> completed.file();
            case Project.Ended ended -> throw ended(ended);
        };
    }

    /** A project whose work has begun, done or not. */
    static ProjectRecord begun(ProjectCommand c, Project project) {
        return switch (project) {
            case Project.Unconceived _ -> throw unknown(c);
            case Project.Preparing _, Project.Contracted _ -> throw notRunning();
            case Project.Running running -> running.file();
            case Project.Suspended suspended -> suspended.file();
            case Project.Completed completed -> completed.file();
            case Project.Ended ended -> throw ended(ended);
        };
    }

    static Rejected unknown(ProjectCommand c) {
        return Rejected.because(CommonRejection.NOT_FOUND, "project", c.projectId());
    }

    static Rejected notContracted() {
        return Rejected.because(ProjectRejection.PROJECT_NOT_CONTRACTED);
    }

    static Rejected notRunning() {
        return Rejected.because(ProjectRejection.PROJECT_NOT_RUNNING);
    }

    static Rejected suspended() {
        return Rejected.because(ProjectRejection.PROJECT_IS_SUSPENDED);
    }

    static Rejected completed() {
        return Rejected.because(ProjectRejection.PROJECT_IS_COMPLETED);
    }

    static Rejected ended(Project.Ended ended) {
        return Rejected.because(
                ProjectRejection.PROJECT_HAS_ENDED,
                "stage",
                ended.file().stage(),
                "since",
                ended.file().since());
    }

    /** The funding of that identifier. */
    static FundingRecord funding(ProjectRecord file, FundingId id) {
        return file.funding(id).orElseThrow(() -> Rejected.because(ProjectRejection.FUNDING_UNKNOWN, "fundingId", id));
    }

    /** Refuses an amount in another currency: amounts of different currencies are never compared or added. */
    static void requireCurrency(Money amount, Money other) {
        if (!amount.currency().equals(other.currency())) {
            throw Rejected.because(
                    ProjectRejection.CURRENCY_DIFFERS, "currency", amount.currency(), "expected", other.currency());
        }
    }
}
