package org.defter.command.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountTie;
import org.defter.kernel.access.AccountUnlinked;

/**
 * Decides on accounts.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal; days are judged by {@link ActContext}</caption>
 * <tr><th>command</th><th>Untied</th><th>Tied, holds</th><th>Tied, undone</th></tr>
 * <tr><td>LinkAccount</td><td>AccountLinked, SUBJECT_IS_PERSONAL, TIE_TO_NOTHING</td>
 * <td>AccountLinked, nothing if it is the same tie, SUBJECT_IS_PERSONAL, TIE_TO_NOTHING</td>
 * <td>AccountLinked, SUBJECT_IS_PERSONAL, TIE_TO_NOTHING</td></tr>
 * <tr><td>UnlinkAccount</td><td>NOT_FOUND</td><td>AccountUnlinked</td><td>nothing</td></tr>
 * </table>
 */
final class AccountDecider {

    /** The T.C. identity number: eleven digits, the first not zero. */
    private static final Pattern NATIONAL_NUMBER = Pattern.compile("[1-9][0-9]{10}");

    private AccountDecider() {}

    static List<AccountEvent> link(LinkAccount c, Account state, ActContext act) {
        LocalDate day = act.occurredOn(c.occurredOn());
        String subject = c.login().subject();
        if (subject.contains("@") || NATIONAL_NUMBER.matcher(subject).matches()) {
            throw Rejected.because(AccountRejection.SUBJECT_IS_PERSONAL);
        }
        if (c.personId() == null && c.unitId() == null && c.commissions().isEmpty()) {
            throw Rejected.because(AccountRejection.TIE_TO_NOTHING);
        }
        return switch (state) {
            case Account.Untied _ -> List.of(linked(c, day));
            case Account.Tied(AccountTie tie) -> holdsAlready(c, tie) ? List.of() : List.of(linked(c, day));
        };
    }

    static List<AccountEvent> unlink(UnlinkAccount c, Account state, ActContext act) {
        return switch (state) {
            case Account.Untied _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Account.Tied(AccountTie tie) ->
                tie.holds()
                        ? List.of(new AccountUnlinked(c.accountId(), act.occurredOn(c.occurredOn(), tie.linkedOn())))
                        : List.of();
        };
    }

    private static AccountLinked linked(LinkAccount c, LocalDate day) {
        return new AccountLinked(
                c.accountId(), c.login().issuer(), c.login().subject(), c.personId(), c.unitId(), c.commissions(), day);
    }

    private static boolean holdsAlready(LinkAccount c, AccountTie tie) {
        return tie.holds()
                && Objects.equals(tie.personId(), c.personId())
                && Objects.equals(tie.unitId(), c.unitId())
                && tie.commissions().equals(c.commissions());
    }
}
