package org.defter.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.CheckSubject;
import org.defter.kernel.audit.Verdict;
import org.defter.kernel.law.ExplanationText;
import org.defter.query.platform.Codes;
import org.jspecify.annotations.Nullable;

/**
 * One thing computed again from the record.
 *
 * @param position place of the event in the record
 * @param stream stream of the event
 * @param version place of the event in its stream
 * @param rule the rule it follows from; LAW for the choice of the ruleset
 * @param subject what of the event it is
 * @param subjectText the same in words
 * @param said what the record says; plain, or JSON as in the record
 * @param follows what follows from the record; absent if it cannot be computed
 * @param verdict whether they are the same
 * @param explanation how it was computed, sentence by sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        long position,
        String stream,
        long version,
        @Schema(example = "B02") String rule,
        CheckSubject subject,
        String subjectText,
        String said,
        @Nullable String follows,
        Verdict verdict,
        List<String> explanation) {

    CheckView {
        explanation = List.copyOf(explanation);
    }

    static CheckView of(Check check, Locale locale) {
        return new CheckView(
                check.recorded().position(),
                check.recorded().event().streamId(),
                check.recorded().version(),
                check.rule(),
                check.subject(),
                Codes.in(locale).text(check.subject()),
                check.said(),
                check.follows(),
                check.verdict(),
                check.steps().stream()
                        .map(step -> ExplanationText.of(step, locale))
                        .toList());
    }
}
