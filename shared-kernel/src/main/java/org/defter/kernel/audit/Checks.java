package org.defter.kernel.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.serialization.DefterJson;

/** The checks of one case as they are made. */
final class Checks {

    private final List<Check> made = new ArrayList<>();

    List<Check> made() {
        return made;
    }

    /** Compares what an event says with the result of a computation, and says how it was reached. */
    void same(CaseEvent at, String rule, CheckSubject subject, Object said, Computation<?> computed) {
        add(at, rule, subject, said, computed.result(), computed.steps());
    }

    /** Compares what an event says with what other events say. */
    void same(CaseEvent at, String rule, CheckSubject subject, Object said, Object follows) {
        add(at, rule, subject, said, follows, List.of());
    }

    /** Compares, if there is something to compare with. */
    void same(CaseEvent at, String rule, CheckSubject subject, Object said, Optional<?> follows) {
        follows.ifPresentOrElse(
                known -> same(at, rule, subject, said, known), () -> impossible(at, rule, subject, said));
    }

    /** Compares a pinned explanation with that of the computation. */
    void explained(CaseEvent at, String rule, List<Explanation> said, List<Explanation> computed) {
        add(at, rule, CheckSubject.EXPLANATION, said, computed, computed);
    }

    /** The record lacks what is needed. */
    void impossible(CaseEvent at, String rule, CheckSubject subject, Object said) {
        made.add(new Check(at, rule, subject, text(said), null, Verdict.NOT_CHECKED, List.of()));
    }

    private void add(
            CaseEvent at, String rule, CheckSubject subject, Object said, Object follows, List<Explanation> steps) {
        Verdict verdict = said.equals(follows) ? Verdict.SAME : Verdict.DIFFERENT;
        made.add(new Check(at, rule, subject, text(said), text(follows), verdict, steps));
    }

    /** Plain values as they are, others as the JSON they have in the record. */
    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Enum<?> constant -> constant.name();
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            case LocalDate day -> day.toString();
            default -> DefterJson.mapper().writeValueAsString(value);
        };
    }
}
