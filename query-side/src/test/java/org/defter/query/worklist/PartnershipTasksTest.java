package org.defter.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.partnership.Partnerships.DOMESTIC_CITY;
import static org.defter.kernel.partnership.Partnerships.ENDED_ON;
import static org.defter.kernel.partnership.Partnerships.ENDING;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.IN_FORCE_ON;
import static org.defter.kernel.partnership.Partnerships.OBLIGATION;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.RENEWAL;
import static org.defter.kernel.partnership.Partnerships.and;
import static org.defter.kernel.partnership.Partnerships.euro;
import static org.defter.kernel.partnership.Partnerships.number;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Move;
import org.defter.query.worklist.WorklistChange.Open;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a unit has to do for its partnerships. */
class PartnershipTasksTest {

    /** The tasks that come of partnerships alone. */
    static final Set<WorklistTask> TASKS = EnumSet.of(
            WorklistTask.PROPOSE_PARTNERSHIP,
            WorklistTask.OBTAIN_PARTNER_DECISION,
            WorklistTask.OBTAIN_PERMISSION,
            WorklistTask.SIGN_PARTNERSHIP,
            WorklistTask.ACTIVATE_PARTNERSHIP,
            WorklistTask.SIGN_RENEWAL,
            WorklistTask.RENEW_OR_END_PARTNERSHIP,
            WorklistTask.PAY_DUES,
            WorklistTask.FULFIL_OBLIGATION,
            WorklistTask.FIND_PAPERS);

    private final Map<String, Open> open = new TreeMap<>();
    private final Map<String, WorklistNote> notes = new HashMap<>();
    private final PartnershipTasks partnerships = new PartnershipTasks(new WorklistMemory() {
        @Override
        public <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id) {
            return Optional.ofNullable(notes.get(kind.getSimpleName() + id)).map(kind::cast);
        }
    });

    @Test
    void followAPartnershipAbroad() {
        assertThat(after(Partnerships.proposed(FOREIGN_CITY))).containsExactly(WorklistTask.PROPOSE_PARTNERSHIP);
        assertThat(after(Partnerships.decided(FOREIGN_CITY))).containsExactly(WorklistTask.OBTAIN_PERMISSION);
        assertThat(after(Partnerships.permitted(FOREIGN_CITY))).containsExactly(WorklistTask.SIGN_PARTNERSHIP);
        assertThat(due(WorklistTask.SIGN_PARTNERSHIP)).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(after(Partnerships.signed(FOREIGN_CITY)))
                .containsExactlyInAnyOrder(WorklistTask.ACTIVATE_PARTNERSHIP, WorklistTask.RENEW_OR_END_PARTNERSHIP);
        assertThat(after(Partnerships.active(FOREIGN_CITY))).containsExactly(WorklistTask.RENEW_OR_END_PARTNERSHIP);
        assertThat(due(WorklistTask.RENEW_OR_END_PARTNERSHIP)).isEqualTo(Partnerships.UNTIL);
    }

    @Test
    void askForThePartnersDecisionAtHome() {
        List<PartnershipEvent> alone = and(
                Partnerships.proposed(DOMESTIC_CITY),
                new PartnershipDecided(
                        PARTNERSHIP,
                        Partnerships.decision(ESTABLISHMENT, IN_FORCE_ON),
                        Partnerships.MANDATE,
                        IN_FORCE_ON));
        assertThat(after(alone))
                .containsExactlyInAnyOrder(WorklistTask.SIGN_PARTNERSHIP, WorklistTask.OBTAIN_PARTNER_DECISION);
        assertThat(after(and(
                        alone, new PartnerDecisionRecorded(PARTNERSHIP, Partnerships.PARTNER_DECISION, IN_FORCE_ON))))
                .containsExactly(WorklistTask.SIGN_PARTNERSHIP);
        assertThat(after(Partnerships.decided(DOMESTIC_CITY))).containsExactly(WorklistTask.SIGN_PARTNERSHIP);
    }

    @Test
    void remindOfDuesUntilTheyArePaidInFull() {
        assertThat(after(Partnerships.busy())).contains(WorklistTask.PAY_DUES, WorklistTask.FULFIL_OBLIGATION);
        assertThat(after(and(
                        Partnerships.busy(),
                        new DuesPaid(PARTNERSHIP, 2024, euro("2999.99"), "ödeme 2 (örnek)", ENDED_ON))))
                .contains(WorklistTask.PAY_DUES);
        assertThat(after(and(
                        Partnerships.busy(),
                        new DuesPaid(PARTNERSHIP, 2024, euro("3000"), "ödeme 2 (örnek)", ENDED_ON),
                        new ObligationFulfilled(PARTNERSHIP, OBLIGATION, "gönderildi (örnek)", ENDED_ON))))
                .containsExactly(WorklistTask.RENEW_OR_END_PARTNERSHIP);
    }

    @Test
    void haveAnExtensionSigned() {
        assertThat(after(Partnerships.renewalDecided(FOREIGN_CITY)))
                .containsExactlyInAnyOrder(WorklistTask.SIGN_RENEWAL, WorklistTask.RENEW_OR_END_PARTNERSHIP);
        assertThat(after(Partnerships.renewed(FOREIGN_CITY))).containsExactly(WorklistTask.RENEW_OR_END_PARTNERSHIP);
        assertThat(due(WorklistTask.RENEW_OR_END_PARTNERSHIP)).isEqualTo(Partnerships.LONGER_UNTIL);
        assertThat(after(and(
                        Partnerships.renewalDecided(FOREIGN_CITY),
                        new RenewalAnnulled(PARTNERSHIP, RENEWAL, number(RENEWAL), ENDED_ON))))
                .containsExactly(WorklistTask.RENEW_OR_END_PARTNERSHIP);
    }

    @Test
    void restWhileACourtHoldsItAndGoOnAfterwards() {
        List<PartnershipEvent> stayed = Partnerships.stayed(Partnerships.permitted(FOREIGN_CITY), ESTABLISHMENT);
        assertThat(after(stayed)).isEmpty();
        assertThat(after(and(
                        stayed, new PartnershipResumed(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON))))
                .containsExactly(WorklistTask.SIGN_PARTNERSHIP);
        assertThat(after(and(
                        stayed,
                        new PartnershipDecisionAnnulled(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON))))
                .containsExactly(WorklistTask.PROPOSE_PARTNERSHIP);
    }

    @Test
    void endWithItAndComeBackWithIt() {
        List<PartnershipEvent> ended = Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY));
        assertThat(after(ended)).isEmpty();
        assertThat(after(and(ended, new PartnershipReinstated(PARTNERSHIP, ENDING, number(ENDING), ENDED_ON))))
                .containsExactly(WorklistTask.RENEW_OR_END_PARTNERSHIP);
    }

    @Test
    void lookForThePapersOfAnImportedOne() {
        RegisterPaper paper = new RegisterPaper("12", LocalDate.of(2015, 5, 4));
        List<PartnershipEvent> unknown =
                Partnerships.imported(FOREIGN_CITY, Partnerships.unknown(ImportedStanding.ACTIVE));
        assertThat(after(unknown)).containsExactly(WorklistTask.FIND_PAPERS);
        assertThat(after(and(unknown, new ImportSupplemented(PARTNERSHIP, paper, null, "arşiv", ENDED_ON))))
                .containsExactly(WorklistTask.FIND_PAPERS);
        assertThat(after(and(unknown, new ImportSupplemented(PARTNERSHIP, paper, paper, "arşiv", ENDED_ON))))
                .isEmpty();
        assertThat(after(Partnerships.imported(DOMESTIC_CITY, Partnerships.unknown(ImportedStanding.SIGNED))))
                .containsExactlyInAnyOrder(WorklistTask.FIND_PAPERS, WorklistTask.ACTIVATE_PARTNERSHIP);
    }

    private List<WorklistTask> after(List<PartnershipEvent> history) {
        open.clear();
        notes.clear();
        for (PartnershipEvent event : history) {
            for (WorklistChange change : partnerships.changes(event)) {
                switch (change) {
                    case Open task -> open.merge(task.key(), task, PartnershipTasksTest::again);
                    case Close done -> open.keySet().removeIf(key -> key.startsWith(done.path()));
                    case Move _ -> throw new AssertionError("nothing moves");
                    case Keep keep -> notes.put(keep.note().getClass().getSimpleName() + keep.id(), keep.note());
                }
            }
        }
        return open.values().stream().map(Open::task).toList();
    }

    /** As the table has it: a last day that is known stays if the new one is open. */
    private static Open again(Open before, Open now) {
        return new Open(
                now.key(),
                now.task(),
                now.subject(),
                now.subjectId(),
                now.title(),
                now.detail(),
                now.who(),
                now.dueOn() == null ? before.dueOn() : now.dueOn(),
                now.rule(),
                now.since());
    }

    private @Nullable LocalDate due(WorklistTask task) {
        return open.values().stream()
                .filter(one -> one.task() == task)
                .findFirst()
                .orElseThrow()
                .dueOn();
    }
}
