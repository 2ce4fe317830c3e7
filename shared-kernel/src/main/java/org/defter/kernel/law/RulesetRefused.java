package org.defter.kernel.law;

/** A ruleset text that cannot be the law: the message names the value at fault. */
public final class RulesetRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String value;

    /**
     * @param value the key of the value at fault, such as {@code C05.days}, or the field of the text, such as {@code id}
     * @param reason what is wrong with it, in a few English words
     */
    public RulesetRefused(String value, String reason) {
        super(value + ": " + reason);
        this.value = value;
    }

    /** The key or field at fault. */
    public String value() {
        return value;
    }
}
