package org.defter.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.Verdict;
import org.defter.kernel.audit.Verification;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Everything the law computed for a proposal and its decisions, computed once more.
 *
 * @param proposalId the proposal
 * @param verdict DIFFERENT if anything is, else NOT_CHECKED if anything could not be computed, else SAME
 * @param same how many come out as recorded
 * @param different how many do not
 * @param notChecked how many cannot be computed, because the record lacks something
 * @param firstDifference the first of those that differ, in the order of the record
 * @param checks all of them, in the order of the record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        ProposalId proposalId,
        Verdict verdict,
        long same,
        long different,
        long notChecked,
        @Nullable CheckView firstDifference,
        List<CheckView> checks) {

    VerificationView {
        checks = List.copyOf(checks);
    }

    static VerificationView of(ProposalId proposalId, List<Check> checks, Locale locale) {
        long different = count(checks, Verdict.DIFFERENT);
        long notChecked = count(checks, Verdict.NOT_CHECKED);
        Verdict verdict = notChecked > 0 ? Verdict.NOT_CHECKED : Verdict.SAME;
        return new VerificationView(
                proposalId,
                different > 0 ? Verdict.DIFFERENT : verdict,
                count(checks, Verdict.SAME),
                different,
                notChecked,
                Verification.firstDifference(checks)
                        .map(check -> CheckView.of(check, locale))
                        .orElse(null),
                checks.stream().map(check -> CheckView.of(check, locale)).toList());
    }

    private static long count(List<Check> checks, Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }
}
