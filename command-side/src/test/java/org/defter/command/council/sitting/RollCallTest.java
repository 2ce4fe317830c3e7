package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.MARCH;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.inPerson;
import static org.defter.command.council.sitting.Situations.opening;
import static org.defter.command.council.sitting.Situations.rosterOf;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.OFFICIANTS;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.Rejection;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.Sittings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening a sitting: who chairs (A08), who keeps the record (B08), how many must be there (B01), who comes and goes. */
class RollCallTest {

    private static final LocalDate LAST_DAY_OF_THE_OLD_QUORUM = LocalDate.of(2021, 4, 28);
    private static final LocalDate FIRST_DAY_OF_THE_NEW_QUORUM = LocalDate.of(2021, 4, 29);

    // -- quorum (B01)

    @Test
    void opensWithTheQuorumAndPinsHowItWasComputed() {
        SittingOpened opened = opened(DAY, MET, opening(16));

        assertThat(opened)
                .isEqualTo(new SittingOpened(
                        SITTING,
                        MEETING,
                        OFFICIANTS,
                        persons(1, 16),
                        31,
                        16,
                        TIME,
                        Sittings.ruleset("tr-metropolitan-2021-10-29"),
                        opened.explanation(),
                        DAY));
        assertThat(opened.explanation())
                .extracting(step -> step.rule() + " " + step.step() + " " + step.result())
                .containsExactly("B01 meetingQuorum 16", "B01 quorumMet true");
    }

    @Test
    void refusesToOpenWithoutQuorumAndSaysWhatWasMissing() {
        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> RollCallDecider.open(opening(15), after(ANNOUNCED), MET, MARCH, ANNOUNCED.law(), ACT));

        assertThat(refused.reason()).isEqualTo(SittingRejection.QUORUM_NOT_MET);
        assertThat(refused.reason().rule()).isEqualTo("B01");
        assertThat(refused.details())
                .containsEntry("present", 15)
                .containsEntry("quorum", 16)
                .containsEntry("fullMembership", 31);
        assertThat(refused.explanation()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"9, 5, 5", "10, 5, 6", "31, 16, 16", "32, 16, 17", "101, 51, 51"})
    void needsHalfUntilThe28thOfApril2021AndMoreThanHalfFromThe29th(int fullMembership, int before, int from) {
        assertQuorum(LAST_DAY_OF_THE_OLD_QUORUM, fullMembership, before, "tr-metropolitan-2018-07-10");
        assertQuorum(FIRST_DAY_OF_THE_NEW_QUORUM, fullMembership, from, "tr-metropolitan-2021-04-29");
    }

    private static void assertQuorum(LocalDate day, int fullMembership, int quorum, String ruleset) {
        Roster roster = rosterOf(fullMembership);

        SittingOpened opened = opened(day, roster, opening(quorum));
        assertThat(opened.fullMembership()).isEqualTo(fullMembership);
        assertThat(opened.quorum()).isEqualTo(quorum);
        assertThat(opened.ruleset()).isEqualTo(Sittings.ruleset(ruleset));
        OpenSitting oneShort = quorum > 5 ? opening(quorum - 1) : opening(1, List.of(4, 5), 1, 3, 4, 5);
        assertThat(refusal(day, roster, oneShort)).isEqualTo(SittingRejection.QUORUM_NOT_MET);
    }

    @Test
    void needsTheSameInAnOrdinaryMunicipality() {
        Roster ten = Councils.roster(Councils.ordinary(10));
        Sittings before = announced(Sittings.ordinary(LAST_DAY_OF_THE_OLD_QUORUM));
        Sittings from = announced(Sittings.ordinary(FIRST_DAY_OF_THE_NEW_QUORUM));

        assertThat(RollCallDecider.open(opening(5), after(before), ten, MARCH, before.law(), ACT))
                .extracting(event -> ((SittingOpened) event).ruleset())
                .containsExactly(Sittings.ruleset("tr-ordinary-2018-07-10"));
        assertRefused(
                SittingRejection.QUORUM_NOT_MET,
                () -> RollCallDecider.open(opening(5), after(from), ten, MARCH, from.law(), ACT));
        assertThat(RollCallDecider.open(opening(6), after(from), ten, MARCH, from.law(), ACT))
                .extracting(event -> ((SittingOpened) event).quorum())
                .containsExactly(6);
    }

    @Test
    void countsTheSeatsOfTheLawNotThoseTaken() {
        Roster withoutOne = Councils.roster(Councils.and(
                Councils.metropolitan(),
                new SeatVacated(Councils.METROPOLITAN, person(31), "İstifa", LocalDate.of(2023, 1, 2))));

        assertThat(opened(DAY, withoutOne, opening(16)).fullMembership()).isEqualTo(31);
        assertThat(refusal(DAY, withoutOne, opening(15))).isEqualTo(SittingRejection.QUORUM_NOT_MET);
    }

    // -- who is there

    @Test
    void opensOnItsDayAtTheEarliest() {
        assertThat(RollCallDecider.open(opening(16), after(ANNOUNCED), MET, MARCH, ANNOUNCED.law(), Acts.on(DAY)))
                .hasSize(1);
        assertRefused(
                SittingRejection.SITTING_IN_FUTURE,
                () -> RollCallDecider.open(
                        opening(16), after(ANNOUNCED), MET, MARCH, ANNOUNCED.law(), Acts.on(DAY.minusDays(1))));
    }

    @Test
    void countsMembersOfThatDayOnly() {
        Roster left = Councils.roster(Councils.and(
                Councils.metropolitan(), new SeatVacated(Councils.METROPOLITAN, person(16), "İstifa", DAY)));
        Roster leftLater = Councils.roster(Councils.and(
                Councils.metropolitan(),
                new SeatVacated(Councils.METROPOLITAN, person(16), "İstifa", DAY.plusDays(1))));

        assertThat(refusal(DAY, MET, opening(32))).isEqualTo(SittingRejection.NOT_A_MEMBER);
        assertThat(refusal(DAY, left, opening(17))).isEqualTo(SittingRejection.NOT_A_MEMBER);
        assertThat(refusal(DAY, leftLater, opening(17))).isNull();
    }

    @Test
    void countsNobodyTwice() {
        int[] sixteenNames =
                IntStream.concat(IntStream.rangeClosed(1, 15), IntStream.of(15)).toArray();

        assertThat(refusal(DAY, MET, opening(1, List.of(4, 5), sixteenNames))).isEqualTo(SittingRejection.NAMED_TWICE);
    }

    // -- the chair (A08)

    @Test
    void isChairedByTheMayorThenTheFirstThenTheSecondDeputy() {
        int[] all = from(1);
        int[] withoutMayor = from(2);
        int[] withoutFirst =
                IntStream.concat(IntStream.of(1), IntStream.rangeClosed(3, 20)).toArray();
        int[] secondOnly = from(3);
        List<Integer> clerks = List.of(4, 5);

        assertThat(refusal(DAY, MET, opening(1, clerks, all))).isNull();
        assertThat(refusal(DAY, MET, opening(2, clerks, withoutMayor))).isNull();
        assertThat(refusal(DAY, MET, opening(3, clerks, secondOnly))).isNull();

        SittingRejection no = SittingRejection.CHAIR_NOT_ENTITLED;
        assertThat(refusal(DAY, MET, opening(2, clerks, all))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(3, clerks, all))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(3, clerks, withoutMayor))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(3, clerks, withoutFirst))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(8, clerks, from(4)))).isEqualTo(no);
    }

    @Test
    void isChairedByADeputyInAnOrdinaryMunicipalityToo() {
        Sittings sitting = announced(Sittings.ordinary(DAY));
        Roster nine = Councils.roster(Councils.ordinary(9));

        assertThat(RollCallDecider.open(
                        opening(2, List.of(4, 5), 2, 3, 4, 5, 6), after(sitting), nine, MARCH, sitting.law(), ACT))
                .extracting(event -> ((SittingOpened) event).officiants())
                .containsExactly(new Officiants(person(2), List.of(person(4), person(5))));
        assertRefused(
                SittingRejection.CHAIR_NOT_ENTITLED,
                () -> RollCallDecider.open(
                        opening(2, List.of(4, 5), 1, 2, 3, 4, 5), after(sitting), nine, MARCH, sitting.law(), ACT));
    }

    @Test
    void tellsWhoWasToChair() {
        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> RollCallDecider.open(
                        opening(3, List.of(4, 5), from(2)), after(ANNOUNCED), MET, MARCH, ANNOUNCED.law(), ACT));

        assertThat(refused.reason().rule()).isEqualTo("A08");
        assertThat(refused.explanation())
                .singleElement()
                .satisfies(step -> assertThat(step.inputs()).containsEntry("due", "FIRST_DEPUTY"));
    }

    // -- the clerks (B08)

    @Test
    void needsTwoClerksOfTheCouncil() {
        Roster deputyIsClerk = Councils.roster(Councils.and(
                Councils.metropolitan(),
                new OfficerElected(Councils.METROPOLITAN, person(2), CouncilOffice.CLERK, null, Councils.CONVENED_ON)));
        SittingRejection no = SittingRejection.TWO_CLERKS_NEEDED;

        assertThat(refusal(DAY, MET, opening(1, List.of(), from(1)))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(1, List.of(4), from(1)))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(1, List.of(4, 4), from(1)))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(1, List.of(4, 5, 6), from(1)))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(1, List.of(4, 5, 5), from(1)))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(1, List.of(4, 8), from(1)))).isEqualTo(no);
        assertThat(refusal(DAY, MET, opening(1, List.of(8, 5), from(1)))).isEqualTo(no);
        assertThat(refusal(DAY, deputyIsClerk, opening(2, List.of(2, 4), from(2))))
                .isEqualTo(no);
        assertThat(refusal(DAY, deputyIsClerk, opening(2, List.of(4, 5), from(2))))
                .isNull();
        assertThat(no.rule()).isEqualTo("B08");
    }

    @Test
    void takesSubstituteClerksToo() {
        assertThat(opened(DAY, MET, opening(1, List.of(7, 6), from(1))).officiants())
                .isEqualTo(new Officiants(person(1), List.of(person(7), person(6))));
    }

    @Test
    void needsChairAndClerksInTheRoom() {
        int[] withoutOneClerk = IntStream.concat(IntStream.rangeClosed(1, 4), IntStream.rangeClosed(6, 20))
                .toArray();

        assertThat(refusal(DAY, MET, opening(1, List.of(4, 5), withoutOneClerk)))
                .isEqualTo(SittingRejection.OFFICIANT_NOT_PRESENT);
        assertThat(refusal(DAY, MET, opening(1, List.of(4, 5), from(2))))
                .isEqualTo(SittingRejection.OFFICIANT_NOT_PRESENT);
    }

    // -- coming and going

    @Test
    void recordsWhoComes() {
        assertThat(RollCallDecider.arrive(arriving(18), after(OPEN), MET, ACT))
                .containsExactly(new MemberArrived(SITTING, person(18), TIME, DAY));
        assertRefused(
                SittingRejection.ALREADY_PRESENT, () -> RollCallDecider.arrive(arriving(17), after(OPEN), MET, ACT));
        assertRefused(SittingRejection.NOT_A_MEMBER, () -> RollCallDecider.arrive(arriving(32), after(OPEN), MET, ACT));
    }

    @Test
    void recordsWhoGoes() {
        assertThat(RollCallDecider.depart(departing(17), after(OPEN), ACT))
                .containsExactly(new MemberDeparted(SITTING, person(17), TIME, DAY));
        assertRefused(SittingRejection.NOT_PRESENT, () -> RollCallDecider.depart(departing(18), after(OPEN), ACT));
        assertRefused(
                SittingRejection.NOT_PRESENT,
                () -> RollCallDecider.depart(departing(17), after(OPEN.departed(17)), ACT));
    }

    @Test
    void letsWhoWentComeBack() {
        assertThat(RollCallDecider.arrive(arriving(17), after(OPEN.departed(17)), MET, ACT))
                .hasSize(1);
    }

    @Test
    void letsACouncillorComeAndGoInPersonOnly() {
        assertThat(RollCallDecider.arrive(arriving(18), after(OPEN), MET, inPerson(18)))
                .hasSize(1);
        assertThat(RollCallDecider.depart(departing(17), after(OPEN), inPerson(17)))
                .hasSize(1);
        assertRefused(
                CommonRejection.NOT_YOUR_PERSON,
                () -> RollCallDecider.arrive(arriving(18), after(OPEN), MET, inPerson(19)));
        assertRefused(
                CommonRejection.NOT_YOUR_PERSON,
                () -> RollCallDecider.depart(departing(17), after(OPEN), inPerson(16)));
        assertRefused(
                CommonRejection.ACCOUNT_NOT_LINKED,
                () -> RollCallDecider.depart(departing(17), after(OPEN), Acts.by(Role.COUNCILLOR, DAY)));
    }

    // -- helpers

    private static int[] from(int first) {
        return IntStream.rangeClosed(first, 20).toArray();
    }

    private static Sittings announced(Sittings scheduled) {
        return scheduled.item(1, PROPOSAL, ItemPurpose.REFERRAL).announced();
    }

    private static SittingOpened opened(LocalDate day, Roster roster, OpenSitting command) {
        Sittings sitting = announced(Sittings.metropolitan(day));
        return (SittingOpened) RollCallDecider.open(command, after(sitting), roster, MARCH, sitting.law(), ACT)
                .getFirst();
    }

    private static @Nullable Rejection refusal(LocalDate day, Roster roster, OpenSitting command) {
        try {
            opened(day, roster, command);
            return null;
        } catch (Rejected refused) {
            return refused.reason();
        }
    }

    private static RecordArrival arriving(int k) {
        return new RecordArrival(SITTING, 0L, person(k), TIME);
    }

    private static RecordDeparture departing(int k) {
        return new RecordDeparture(SITTING, 0L, person(k), TIME);
    }
}
