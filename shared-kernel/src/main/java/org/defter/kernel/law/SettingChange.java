package org.defter.kernel.law;

import java.time.LocalDate;

/**
 * A dated choice of a municipality.
 *
 * @param setting what is chosen
 * @param value the choice, one of {@link Setting#choices()}
 * @param effectiveFrom the first day it holds
 */
public record SettingChange(Setting setting, String value, LocalDate effectiveFrom) {

    /** @throws IllegalArgumentException if the value is not one of the setting's choices */
    public SettingChange {
        if (!setting.choices().contains(value)) {
            throw new IllegalArgumentException(setting + " must be one of " + setting.choices() + ", was " + value);
        }
    }
}
