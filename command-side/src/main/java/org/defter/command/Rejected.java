package org.defter.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;

/** A command was refused. Nothing was recorded. The one exception of the core; it carries no stack trace. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection reason;
    private final transient Map<String, Object> details;
    private final transient List<Explanation> explanation;

    private Rejected(Rejection reason, Map<String, Object> details, List<Explanation> explanation) {
        super(reason.name() + (details.isEmpty() ? "" : " " + details), null, false, false);
        this.reason = reason;
        this.details = details;
        this.explanation = explanation;
    }

    /**
     * Refuses for the given reason.
     *
     * @param details name, value, name, value …: what the caller needs to understand it; the names are placeholders of
     *     the text in the bundle
     */
    public static Rejected because(Rejection reason, Object... details) {
        return new Rejected(reason, pairs(details), List.of());
    }

    /** Refuses because a computation of the law came out against the command; the steps are answered to the caller. */
    public static Rejected because(Rejection reason, List<Explanation> explanation, Object... details) {
        return new Rejected(reason, pairs(details), List.copyOf(explanation));
    }

    /**
     * Refuses unless a computation of the law holds; its steps are answered to the caller.
     *
     * @param check what the law says
     * @param otherwise the reason to refuse for
     * @param details as in {@link #because(Rejection, Object...)}
     */
    public static void unless(Computation<Boolean> check, Rejection otherwise, Object... details) {
        if (!check.result()) {
            throw because(otherwise, check.steps(), details);
        }
    }

    private static Map<String, Object> pairs(Object... details) {
        if (details.length % 2 != 0) {
            throw new IllegalArgumentException("details come in pairs");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            map.put(details[i].toString(), details[i + 1]);
        }
        return map;
    }

    /** Why. */
    public Rejection reason() {
        return reason;
    }

    /** What the caller needs to understand it, in order. */
    public Map<String, Object> details() {
        return details;
    }

    /** The computation that came out against it; empty if there was none. */
    public List<Explanation> explanation() {
        return explanation;
    }
}
