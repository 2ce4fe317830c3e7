package org.defter.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.StateTable;
import org.defter.kernel.law.LawInForce;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state: what the tables of the deciders say, no more and no less. */
class PartnershipTablesTest {

    private static final List<StateTable> TABLES = Stream.of(
                    PartnershipDecider.class,
                    SignatureDecider.class,
                    MembershipDecider.class,
                    RenewalDecider.class,
                    PartnershipCourtDecider.class,
                    PartnershipEndDecider.class)
            .map(StateTable::of)
            .toList();

    @TestFactory
    Stream<DynamicTest> sayWhatIsDecided() {
        return TABLES.stream()
                .flatMap(table -> table.exactly((command, state) -> PartnershipSamples.of(command)
                        .flatMap(sample -> PartnershipSamples.partnerships(state)
                                .flatMap(partnership -> Stream.of(PartnershipActs.LAW, PartnershipActs.STRICT)
                                        .map(law -> outcome(sample, partnership, law))))
                        .toList()));
    }

    @Test
    void haveEveryCommandAndState() {
        StateTable.complete(
                PartnershipCommand.class, Partnership.class, Set.of("Unproposed"), TABLES.toArray(StateTable[]::new));
    }

    @Test
    void refuseEverythingOnAPartnershipNobodyProposed() {
        Partnership unproposed = Partnership.initial();

        assertThat(PartnershipSamples.all())
                .allSatisfy(command -> assertThat(outcome(command, unproposed, PartnershipActs.LAW))
                        .isEqualTo(
                                switch (command) {
                                    case ProposePartnership _ -> "PartnershipProposed";
                                    case ImportPartnership _ -> "PartnershipImported";
                                    default -> "NOT_FOUND";
                                }));
    }

    /** Named on the way: each history of a state leads to it. */
    @Test
    void knowTheStatesTheirSamplesAreIn() {
        PartnershipSamples.STATES
                .keySet()
                .forEach(state -> assertThat(PartnershipSamples.partnerships(state))
                        .as(state)
                        .allSatisfy(
                                partnership -> assertThat(partnership.getClass().getSimpleName())
                                        .isEqualTo(state)));
    }

    /** Another unit's head is refused by the mandate, or nothing is left to be done; never is anything recorded. */
    @Test
    void letNoOtherUnitAct() {
        PartnershipSamples.STATES.keySet().stream()
                .filter(state -> !state.equals("Unproposed"))
                .flatMap(PartnershipSamples::partnerships)
                .forEach(partnership -> PartnershipSamples.all().stream()
                        .filter(command -> !byPolicy(command))
                        .forEach(command -> assertThat(StateTable.outcome(() -> PartnershipActs.decide(
                                        command, partnership, PartnershipActs.LAW, PartnershipActs.BY_OTHER_UNIT)))
                                .as("%s", command)
                                .matches("[A-Z_]+|nothing")));
    }

    private static boolean byPolicy(PartnershipCommand command) {
        return switch (command) {
            case RecordCouncilDecision _,
                    RecordRenewalDecision _,
                    StayPartnership _,
                    ResumePartnership _,
                    AnnulPartnership _,
                    EndByDecision _,
                    ReinstatePartnership _ -> true;
            default -> false;
        };
    }

    private static String outcome(PartnershipCommand command, Partnership partnership, LawInForce law) {
        return StateTable.outcome(() -> PartnershipActs.decide(command, partnership, law, PartnershipActs.BY_HEAD));
    }
}
