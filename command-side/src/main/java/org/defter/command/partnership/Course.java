package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.Signature;
import org.jspecify.annotations.Nullable;

/**
 * How long a signed partnership holds, by which decisions.
 *
 * @param terms what was signed: the partnership itself, then each extension that stands; never empty
 * @param renewal the decision on a renewal that waits for the signature
 * @param permittedOn day of the ministry's permission; none if there is none, or the day of an imported one is not known
 */
record Course(
        List<Term> terms, @Nullable Grant renewal, @Nullable LocalDate permittedOn) {

    Course {
        terms = List.copyOf(terms);
    }

    /**
     * What was signed once.
     *
     * @param proposalId the proposal it was decided on; none where it was imported
     * @param signature the signature; none where it was imported
     * @param until last day on which it holds; none if it has no end
     */
    record Term(
            @Nullable ProposalId proposalId,
            @Nullable Signature signature,
            @Nullable LocalDate until) {

        boolean by(ProposalId proposal) {
            return proposal.equals(proposalId);
        }
    }

    static Course signed(Grant grant, Signature signature, @Nullable LocalDate permittedOn) {
        return new Course(
                List.of(new Term(grant.decision().proposalId(), signature, signature.validUntil())), null, permittedOn);
    }

    static Course imported(ImportedRecord record) {
        RegisterPaper permission = record.permission();
        return new Course(
                List.of(new Term(null, null, record.validUntil())), null, permission == null ? null : permission.day());
    }

    /** Last day on which it holds; none if it has no end. */
    @Nullable
    LocalDate until() {
        return terms.getLast().until();
    }

    /** Whether its last day is over on that day. */
    boolean expired(LocalDate day) {
        LocalDate until = until();
        return until != null && day.isAfter(until);
    }

    /** Whether it is the decision that established it. */
    boolean establishedBy(ProposalId proposal) {
        return terms.getFirst().by(proposal);
    }

    /** Whether it stands on the decision on that proposal: established, extended, or about to be. */
    boolean standsOn(ProposalId proposal) {
        return (renewal != null && renewal.by(proposal)) || terms.stream().anyMatch(term -> term.by(proposal));
    }

    /** With a decision on a renewal. */
    Course renewable(Grant decided) {
        return new Course(terms, decided, permittedOn);
    }

    /** With an extension. */
    Course renewed(PartnershipRenewed e) {
        List<Term> more = new ArrayList<>(terms);
        more.add(
                new Term(e.decision().proposalId(), e.signature(), e.signature().validUntil()));
        return new Course(more, null, permittedOn);
    }

    /** Without what was decided on that proposal; the partnership itself stays. */
    Course without(ProposalId proposal) {
        List<Term> rest = new ArrayList<>(List.of(terms.getFirst()));
        terms.stream().skip(1).filter(term -> !term.by(proposal)).forEach(rest::add);
        return new Course(rest, renewal != null && renewal.by(proposal) ? null : renewal, permittedOn);
    }

    /** With the day of a permission that was found. */
    Course permitted(@Nullable LocalDate day) {
        return new Course(terms, renewal, day);
    }
}
