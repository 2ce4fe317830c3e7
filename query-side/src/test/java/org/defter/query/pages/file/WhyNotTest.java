package org.defter.query.pages.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.defter.query.pages.file.WhyNot.Facts;
import org.defter.query.proposal.NextAct.Act;
import org.defter.query.proposal.ProposalState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhyNotTest {

    private static final Facts SIGNED = new Facts(true, false, false, false, false, false);
    private static final Facts DELIVERED = new Facts(true, true, false, false, false, false);
    private static final Facts DONE = new Facts(true, true, true, true, true, false);

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(Act.TAKE_VOTE, ProposalState.DRAFTED, Facts.NONE, WhyNot.NOT_SUBMITTED),
                Arguments.of(Act.TAKE_VOTE, ProposalState.SUBMITTED, Facts.NONE, WhyNot.NOT_ON_AGENDA),
                Arguments.of(Act.TAKE_VOTE, ProposalState.ON_AGENDA_FOR_REFERRAL, Facts.NONE, WhyNot.NOT_REFERRED),
                Arguments.of(Act.TAKE_VOTE, ProposalState.REFERRED, Facts.NONE, WhyNot.WITH_COMMISSIONS),
                Arguments.of(Act.TAKE_VOTE, ProposalState.OVERDUE, Facts.NONE, WhyNot.NOT_ON_AGENDA),
                Arguments.of(Act.TAKE_VOTE, ProposalState.IN_FORCE, DONE, WhyNot.ALREADY_DECIDED),
                Arguments.of(Act.PLACE_ON_AGENDA, ProposalState.REFERRED, Facts.NONE, WhyNot.WITH_COMMISSIONS),
                Arguments.of(
                        Act.PLACE_ON_AGENDA,
                        ProposalState.ON_AGENDA_FOR_DECISION,
                        Facts.NONE,
                        WhyNot.ALREADY_ON_AGENDA),
                Arguments.of(Act.REFER, ProposalState.REPORTED, Facts.NONE, WhyNot.ALREADY_REPORTED),
                Arguments.of(Act.ISSUE_REPORT, ProposalState.SUBMITTED, Facts.NONE, WhyNot.NOT_REFERRED),
                Arguments.of(Act.ISSUE_REPORT, ProposalState.REPORTED, Facts.NONE, WhyNot.ALREADY_REPORTED),
                Arguments.of(Act.SIGN, ProposalState.SUBMITTED, Facts.NONE, WhyNot.NOT_DECIDED),
                Arguments.of(Act.SIGN, ProposalState.AWAITING_MAYOR, SIGNED, WhyNot.ALREADY_SIGNED),
                Arguments.of(Act.DELIVER_TO_MAYOR, ProposalState.AWAITING_MAYOR, Facts.NONE, WhyNot.SIGNATURES_MISSING),
                Arguments.of(Act.DELIVER_TO_MAYOR, ProposalState.AWAITING_MAYOR, DELIVERED, WhyNot.ALREADY_DELIVERED),
                Arguments.of(Act.RETURN, ProposalState.AWAITING_MAYOR, SIGNED, WhyNot.NOT_DELIVERED),
                Arguments.of(Act.RETURN, ProposalState.INSISTED, DELIVERED, WhyNot.ALREADY_RETURNED),
                Arguments.of(Act.RETURN, ProposalState.FINAL, DELIVERED, WhyNot.ALREADY_FINAL),
                Arguments.of(Act.RETURN, ProposalState.REJECTED, SIGNED, WhyNot.REJECTED),
                Arguments.of(
                        Act.SEND_TO_CIVIL_AUTHORITY, ProposalState.AWAITING_MAYOR, SIGNED, WhyNot.MAYOR_MAY_RETURN),
                Arguments.of(Act.SEND_TO_CIVIL_AUTHORITY, ProposalState.RETURNED, DELIVERED, WhyNot.BACK_WITH_COUNCIL),
                Arguments.of(Act.SEND_TO_CIVIL_AUTHORITY, ProposalState.LAPSED, DELIVERED, WhyNot.LAPSED),
                Arguments.of(Act.ACKNOWLEDGE_RECEIPT, ProposalState.FINAL, DELIVERED, WhyNot.NOT_SENT),
                Arguments.of(Act.ACKNOWLEDGE_RECEIPT, ProposalState.IN_FORCE, DONE, WhyNot.ALREADY_RECEIVED),
                Arguments.of(Act.ANNOUNCE, ProposalState.IN_FORCE, DONE, WhyNot.ALREADY_ANNOUNCED),
                Arguments.of(Act.RECORD_STAY, ProposalState.IN_FORCE, DONE, WhyNot.NO_LAWSUIT),
                Arguments.of(Act.RECORD_STAY, ProposalState.STAYED, DONE, WhyNot.ALREADY_STAYED),
                Arguments.of(Act.RECORD_STAY_LIFTED, ProposalState.IN_FORCE, DONE, WhyNot.NOT_STAYED),
                Arguments.of(Act.RECORD_ANNULMENT, ProposalState.ANNULLED, DONE, WhyNot.ANNULLED),
                Arguments.of(Act.SUBMIT, ProposalState.WITHDRAWN, Facts.NONE, WhyNot.WITHDRAWN),
                Arguments.of(Act.SUBMIT, ProposalState.CLOSED_WITH_TERM, Facts.NONE, WhyNot.CLOSED_WITH_TERM));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void saysWhatStandsInTheWay(Act act, ProposalState state, Facts facts, WhyNot why) {
        assertThat(WhyNot.of(act, state, facts)).isEqualTo(why);
    }

    @ParameterizedTest
    @EnumSource(WhyNot.class)
    void saysItInBothLanguages(WhyNot why) {
        for (String language : new String[] {"tr", "en"}) {
            assertThat(ResourceBundle.getBundle("texts/files", Locale.of(language))
                            .getString("whynot." + why))
                    .isNotBlank();
        }
    }

    @Test
    void speaksOfNoDecisionBeforeThereIsOne() {
        for (Act act : Act.values()) {
            assertThat(WhyNot.of(act, ProposalState.SUBMITTED, Facts.NONE).name())
                    .doesNotStartWith("ALREADY_DECIDED")
                    .doesNotStartWith("ALREADY_FINAL");
        }
    }
}
