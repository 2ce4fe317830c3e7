package org.defter.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.RulesetTexts;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Acts tried at random on thousands of partnerships. {@code -Ddefter.partnership.walks=} says how many, {@code
 * -Ddefter.partnership.seed=} takes one again.
 */
class PartnershipWalksTest {

    private static final int WALKS = Integer.getInteger("defter.partnership.walks", 3000);
    private static final Pattern SEED = Pattern.compile("walk (-?\\d+):");

    @Test
    void keepWhatMustHoldOfAnyRecord() {
        Map<String, Integer> outcomes = new TreeMap<>();
        seeds().forEach(seed -> PartnershipWalk.by(seed, PartnershipActs::decide)
                .forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum)));

        if (System.getProperty("defter.partnership.seed") == null) {
            assertThat(outcomes.keySet())
                    .as("the walks get everywhere")
                    .containsAll(Stream.of(PartnershipEvent.class.getPermittedSubclasses())
                            .map(Class::getSimpleName)
                            .toList())
                    .contains(
                            "nothing",
                            "PARTNERSHIP_NOT_PERMITTED",
                            "PARTNER_NOT_DECIDED",
                            "PARTNERSHIP_OTHER_SIGNATORY",
                            "PARTNERSHIP_MANDATE_RAN_OUT",
                            "PARTNERSHIP_IS_SUSPENDED",
                            "DUES_OVERPAID",
                            "RENEWAL_NOT_DECIDED");
        }
    }

    /** Faults as they could be made: the invariants find each, tell its seed, and find it again by that seed. */
    @ParameterizedTest
    @MethodSource
    void findWhatIsWrong(String wrong, PartnershipWalk.Deciding fault) {
        AssertionError found = catchThrowableOfType(
                AssertionError.class, () -> seeds().forEach(seed -> PartnershipWalk.by(seed, fault)));

        assertThat(found).hasMessageContaining(wrong);
        Matcher seed = SEED.matcher(Objects.requireNonNull(found.getMessage()));
        assertThat(seed.find()).isTrue();
        long again = Long.parseLong(seed.group(1));
        assertThatThrownBy(() -> PartnershipWalk.by(again, fault)).hasMessage(found.getMessage());
        PartnershipWalk.by(again, PartnershipActs::decide);
    }

    static Stream<Arguments> findWhatIsWrong() {
        PartnershipWalk.Deciding withoutMinistry = (command, partnership, law, act) ->
                PartnershipActs.decide(command, partnership, changed(law, "I03.permissionNeeded"), act);
        PartnershipWalk.Deciding anybody = (command, partnership, law, act) ->
                PartnershipActs.decide(named(command, partnership), partnership, law, act);
        return Stream.of(
                Arguments.of("nothing foreign before the ministry's permission", withoutMinistry),
                Arguments.of("never more paid than due", overpaying()),
                Arguments.of("signed by whom the decision names", renamed(anybody)));
    }

    private static LawInForce changed(LawInForce law, String key) {
        return law.withRuleset(RulesetTexts.with(law, key, false, LocalDate.of(2016, 1, 4)));
    }

    /** The signature as the decision would have it, whoever signed. */
    private static PartnershipCommand named(PartnershipCommand command, Partnership partnership) {
        return command instanceof SignPartnership c && partnership instanceof Partnership.Granted granted
                ? new SignPartnership(
                        c.partnershipId(),
                        null,
                        new Signature(
                                granted.grant().mandate().signatory(),
                                granted.grant().mandate().office(),
                                c.signature().place(),
                                c.signature().document(),
                                c.signature().validUntil()),
                        c.occurredOn())
                : command;
    }

    /** Decides on the changed command, and records the signature as it was given. */
    private static PartnershipWalk.Deciding renamed(PartnershipWalk.Deciding deciding) {
        return (command, partnership, law, act) -> deciding.on(command, partnership, law, act).stream()
                .map(event -> event instanceof PartnershipSigned signed && command instanceof SignPartnership c
                        ? new PartnershipSigned(
                                signed.partnershipId(),
                                c.signature(),
                                signed.ruleset(),
                                signed.explanation(),
                                signed.occurredOn())
                        : event)
                .toList();
    }

    /** Forgets what has been paid before. */
    private static PartnershipWalk.Deciding overpaying() {
        return (PartnershipCommand command, Partnership partnership, LawInForce law, ActContext act) -> {
            if (command instanceof PayDues && partnership instanceof ExecutedPartnership.Active active) {
                Affairs affairs = active.file().affairs();
                Affairs forgotten = new Affairs(
                        affairs.dues().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        year -> new Affairs.Dues(
                                                year.getValue().due(),
                                                year.getValue().dueOn(),
                                                year.getValue().since(),
                                                BigDecimal.ZERO))),
                        affairs.kept(),
                        affairs.contact());
                return PartnershipActs.decide(command, active.with(active.file().with(forgotten)), law, act);
            }
            return PartnershipActs.decide(command, partnership, law, act);
        };
    }

    private static List<Long> seeds() {
        String one = System.getProperty("defter.partnership.seed");
        return one == null ? new Random(20240315).longs(WALKS).boxed().toList() : List.of(Long.valueOf(one));
    }
}
