package org.defter.command;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.defter.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in a request.
 *
 * @param amount amount, not negative, at most two decimals
 * @param currency ISO 4217 code, for instance TRY
 */
public record MoneyRequest(
        @NotNull @Digits(integer = 15, fraction = 2) @DecimalMin("0") @DecimalMax("999999999999999.99")
        BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    /** The amount as it is recorded. */
    public Money toMoney() {
        return new Money(amount, currency);
    }

    /** The amount as it is recorded; none if none was given. */
    public static @Nullable Money given(@Nullable MoneyRequest money) {
        return money == null ? null : money.toMoney();
    }
}
