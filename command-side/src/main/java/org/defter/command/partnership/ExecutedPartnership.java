package org.defter.command.partnership;

import org.defter.kernel.id.ProposalId;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.PartnershipActivated;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.RenewalDecided;

/** A partnership that was signed. */
sealed interface ExecutedPartnership extends Partnership.Open
        permits ExecutedPartnership.Signed, ExecutedPartnership.Active {

    /** The state an import leads to. */
    static ExecutedPartnership of(PartnershipImported e) {
        PartnershipFile file = PartnershipFile.of(e);
        Course course = Course.imported(e.record());
        return switch (e.record().standing()) {
            case SIGNED -> new Signed(file, course);
            case ACTIVE -> new Active(file, course);
        };
    }

    /** How long it holds, by which decisions. */
    Course course();

    /** The same state with another course. */
    ExecutedPartnership with(Course course);

    @Override
    ExecutedPartnership with(PartnershipFile file);

    @Override
    default boolean standsOn(ProposalId proposal) {
        return course().standsOn(proposal);
    }

    @Override
    default Open supplemented(ImportSupplemented e) {
        ImportedRecord before = file().imported();
        if (before == null) {
            return this;
        }
        ImportedRecord now = before.with(e.decision(), e.permission());
        RegisterPaper permission = now.permission();
        return with(file().with(now)).with(course().permitted(permission == null ? null : permission.day()));
    }

    @Override
    default Open renewalDecided(RenewalDecided e) {
        return with(file().settled(e.decision().proposalId()))
                .with(course().renewable(new Grant(e.decision(), e.mandate())));
    }

    @Override
    default Partnership renewed(PartnershipRenewed e) {
        return with(course().renewed(e));
    }

    @Override
    default Open renewalAnnulled(RenewalAnnulled e) {
        return with(course().without(e.proposalId()));
    }

    /** Signed; not active yet. */
    record Signed(PartnershipFile file, Course course) implements ExecutedPartnership {
        @Override
        public ExecutedPartnership with(PartnershipFile changed) {
            return new Signed(changed, course);
        }

        @Override
        public ExecutedPartnership with(Course changed) {
            return new Signed(file, changed);
        }

        @Override
        public Partnership activated(PartnershipActivated e) {
            return new Active(file.since(e.occurredOn()), course);
        }
    }

    /** Active. */
    record Active(PartnershipFile file, Course course) implements ExecutedPartnership {
        @Override
        public ExecutedPartnership with(PartnershipFile changed) {
            return new Active(changed, course);
        }

        @Override
        public ExecutedPartnership with(Course changed) {
            return new Active(file, changed);
        }
    }
}
