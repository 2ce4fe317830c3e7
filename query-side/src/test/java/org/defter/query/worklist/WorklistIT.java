package org.defter.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.ViewsOnPostgres;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** The worklist on PostgreSQL, stopped when the first report is drafted and nobody has taken a position. */
@DirtiesContext
class WorklistIT extends ViewsOnPostgres {

    private static final LocalDate TODAY = LocalDate.of(2024, 4, 1);
    private static final LoginId TENTH = new LoginId("urn:example", "tenth");
    private static final LoginId HEAD = new LoginId("urn:example", "foreign-relations");

    private static boolean told;

    @Autowired
    private WorklistQueries worklist;

    @Autowired
    private OwnTasks own;

    @Test
    void showsWhoHasToDoWhatByWhen() {
        tell();
        Page<WorklistView> positions = find(task(WorklistTask.TAKE_POSITION), Paging.first());
        assertThat(positions.total()).isEqualTo(RealCase.NINE.size());
        assertThat(positions.items()).allSatisfy(task -> {
            assertThat(task.text()).isEqualTo("Take a position on the draft report");
            assertThat(task.rule()).isEqualTo("C08");
            assertThat(task.person()).isNotNull();
            assertThat(task.person().name()).isNotBlank();
            assertThat(task.commission().name()).isNotBlank();
            assertThat(task.overdue())
                    .isEqualTo(task.dueOn() != null && task.dueOn().isBefore(TODAY));
        });
    }

    @Test
    void sortsByTheLegalDeadlineWithTheOpenOnesAtTheEnd() {
        tell();
        List<LocalDate> days = find(everything(), new Paging(0, 100, null)).items().stream()
                .map(WorklistView::dueOn)
                .map(day -> day == null ? LocalDate.MAX : day)
                .toList();
        assertThat(days).isSorted().hasSizeGreaterThan(5);
    }

    @Test
    void pagesWithoutLosingOrRepeatingATask() {
        tell();
        long total = find(everything(), Paging.first()).total();
        Set<String> seen = new java.util.HashSet<>();
        for (int page = 0; page * 3L < total; page++) {
            find(everything(), new Paging(page, 3, null))
                    .items()
                    .forEach(task -> seen.add(task.task() + "/" + task.subjectId() + "/" + task.person() + task.detail()
                            + task.doneOn()));
        }
        assertThat(seen).hasSize((int) total);
    }

    @Test
    void findsTitlesWhateverTheirCaseAndAccents() {
        tell();
        FindWorklist shouted = new FindWorklist(
                FindWorklist.State.ALL, null, null, null, null, null, null, null, null, null, "ULUSLARARASILAŞMA");
        FindWorklist plain = new FindWorklist(
                FindWorklist.State.ALL, null, null, null, null, null, null, null, null, null, "uluslararasilasma");
        assertThat(find(shouted, Paging.first()).total())
                .isPositive()
                .isEqualTo(find(plain, Paging.first()).total());
        assertThat(find(
                                new FindWorklist(null, null, null, null, null, null, null, null, null, null, "%"),
                                Paging.first())
                        .total())
                .isZero();
    }

    @Test
    void givesAMemberOnlyItsOwnTasksAndAUnitOnlyItsOwn() {
        tell();
        Page<WorklistView> mine = worklist.find(
                everything(),
                worklist.of(TENTH, Set.of(Role.COUNCILLOR), Moment.NOW).tasks(),
                null,
                Paging.first(),
                Moment.NOW,
                TODAY,
                Locale.ENGLISH);
        assertThat(mine.items())
                .isNotEmpty()
                .allMatch(task -> task.person() != null
                        && task.person().id().equals(RealCase.person(2019, 10).value()));
        Page<WorklistView> unit = worklist.find(
                new FindWorklist(FindWorklist.State.ALL, null, null, null, null, null, null, null, null, null, null),
                worklist.of(HEAD, Set.of(Role.UNIT_HEAD), Moment.NOW).tasks(),
                null,
                Paging.first(),
                Moment.NOW,
                TODAY,
                Locale.ENGLISH);
        assertThat(unit.items())
                .isNotEmpty()
                .allMatch(task -> task.unit() != null && task.unit().id().equals(RealCase.FOREIGN_RELATIONS.value()));
    }

    /** A commission's period is one of working days (C05); a holiday announced since counts at once. */
    @Test
    void saysInTheLawsOwnDaysWhatIsLeft() {
        tell();
        WorklistView report =
                find(task(WorklistTask.ISSUE_REPORT), Paging.first()).items().getFirst();
        LocalDate friday = LocalDate.of(2024, 3, 29);
        Clock clock = LawInForce.initial(MunicipalityKind.METROPOLITAN)
                .on(friday)
                .clock(ClockKind.COMMISSION_REVIEW, friday)
                .result();
        recorded(List.of(new ReviewClockStarted(new ReviewId(report.subjectId()), clock, false, friday)));
        assertThat(left(friday)).isEqualTo("5 working days left");
        assertThat(left(LocalDate.of(2024, 4, 5))).isEqualTo("last day today");
        // Between the two Fridays are a week-end and the three days of a feast.
        assertThat(left(LocalDate.of(2024, 4, 12))).isEqualTo("2 working days late");
        recorded(List.of(new CalendarCorrected(
                RealCase.MUNICIPALITY, LocalDate.of(2024, 4, 4), false, "idari izin", "genelge", friday)));
        assertThat(left(friday)).isEqualTo("4 working days left");
    }

    private @Nullable String left(LocalDate today) {
        return worklist.find(
                        task(WorklistTask.ISSUE_REPORT), null, null, Paging.first(), Moment.NOW, today, Locale.ENGLISH)
                .items()
                .getFirst()
                .left();
    }

    /** What is told by mail: by the place of the event that opened it, which a later change of the task leaves as it was. */
    @Test
    void anOwnTaskIsFoundByThePlaceItWasOpenedAtAndByItsLastDayAndOnlyByItsOwner() {
        tell();
        Set<Role> councillor = Set.of(Role.COUNCILLOR);
        List<OwnTasks.Task> all = own.opened(TENTH, councillor, 0, Long.MAX_VALUE);
        assertThat(all).isNotEmpty();
        OwnTasks.Task task = all.getFirst();
        assertThat(own.opened(TENTH, councillor, task.opened(), Long.MAX_VALUE)).doesNotContain(task);
        assertThat(own.opened(TENTH, councillor, task.opened() - 1, task.opened()))
                .contains(task);
        assertThat(own.still(TENTH, councillor, List.of(task.key()))).containsExactly(task);
        assertThat(own.still(HEAD, Set.of(Role.UNIT_HEAD), List.of(task.key()))).isEmpty();
        assertThat(own.still(HEAD, Set.of(), List.of())).isEmpty();
        LocalDate due = TODAY.plusDays(3);
        jdbc.update("update query.worklist set due_on = ? where task_key = ?", due, task.key());
        assertThat(own.due(TENTH, councillor, due, due))
                .extracting(OwnTasks.Task::key)
                .containsExactly(task.key());
        assertThat(own.due(TENTH, councillor, due.plusDays(1), due.plusDays(2))).isEmpty();
        assertThat(own.due(HEAD, Set.of(Role.UNIT_HEAD), due, due)).isEmpty();
        jdbc.update("update query.worklist set due_on = null where task_key = ?", task.key());

        jdbc.update("update query.worklist set done_on = ? where task_key = ?", TODAY, task.key());
        assertThat(own.still(TENTH, councillor, List.of(task.key()))).isEmpty();
        jdbc.update("update query.worklist set done_on = null where task_key = ?", task.key());
        WorklistEntry entry = new WorklistEntry(task.key());
        entry.position = task.opened();
        entry.opened = task.opened();
        entry.move(new WorklistChange.Move(task.key(), due.plusDays(30), DayKind.CALENDAR), task.opened() + 5);
        assertThat(entry.opened).isEqualTo(task.opened());
    }

    /** A claim holds for the opening it was made for, in the office that has the task, and on what is one person's there is none. */
    @Test
    void aTaskOfAnOfficeSaysWhoHasTakenItOn() {
        tell();
        WorklistView task =
                find(task(WorklistTask.ISSUE_REPORT), Paging.first()).items().getFirst();
        OwnWork office = new OwnWork(
                Set.of(Role.of(task.role())), null, Set.of(task.commission().id()), null);
        WorklistQueries.Reader reader = new WorklistQueries.Reader(TENTH, office);
        assertThat(read(reader, null, task)).extracting(WorklistView::claim).containsExactly((WorklistView.Claim) null);
        assertThat(read(reader, Claims.Claimed.NOBODY, task))
                .extracting(WorklistView::claimAs)
                .containsExactly(task.role());
        assertThat(read(reader, Claims.Claimed.ANYBODY, task)).isEmpty();

        claim(task, TENTH, task.role(), task.opened());
        assertThat(read(reader, Claims.Claimed.ME, task)).singleElement().satisfies(shown -> {
            assertThat(shown.claim().own()).isTrue();
            assertThat(shown.claim().name())
                    .isEqualTo(find(task(WorklistTask.TAKE_POSITION), new Paging(0, 100, null)).items().stream()
                            .map(WorklistView::person)
                            .filter(person ->
                                    person.id().equals(RealCase.person(2019, 10).value()))
                            .findFirst()
                            .orElseThrow()
                            .name());
        });
        assertThat(read(reader, Claims.Claimed.NOBODY, task)).isEmpty();

        // Who is tied to no person is called by the login; another's claim is nobody's own.
        claim(task, HEAD, task.role(), task.opened());
        assertThat(read(reader, Claims.Claimed.ANYBODY, task)).singleElement().satisfies(shown -> {
            assertThat(shown.claim().own()).isFalse();
            assertThat(shown.claim().name()).isEqualTo(HEAD.subject());
        });
        assertThat(read(reader, Claims.Claimed.ME, task)).isEmpty();

        // Of another opening, or by another office: as if there were none.
        claim(task, HEAD, task.role(), task.opened() - 1);
        assertThat(read(reader, Claims.Claimed.NOBODY, task)).hasSize(1);
        claim(task, HEAD, Role.AUDITOR.claim(), task.opened());
        assertThat(read(reader, Claims.Claimed.NOBODY, task))
                .extracting(WorklistView::claim)
                .containsExactly((WorklistView.Claim) null);

        WorklistView personal =
                find(task(WorklistTask.TAKE_POSITION), Paging.first()).items().getFirst();
        claim(personal, HEAD, personal.role(), personal.opened());
        assertThat(read(reader, null, personal)).allSatisfy(shown -> {
            assertThat(shown.claim()).isNull();
            assertThat(shown.claimAs()).isNull();
        });
        assertThat(read(reader, Claims.Claimed.NOBODY, personal)).isEmpty();
        jdbc.update("delete from feeds.claimed_task");
    }

    @Test
    void aTaskIsTakenOnInTheOfficeThatFindsItAmongItsOwn() {
        tell();
        WorklistEntry task = new WorklistEntry("any");
        task.role = Role.COMMISSION_SECRETARY;
        task.commissionId = RealCase.FOREIGN_RELATIONS.value();
        assertThat(new OwnWork(Set.of(task.role), null, Set.of(task.commissionId), null).office(task))
                .contains(task.role);
        assertThat(new OwnWork(Set.of(task.role), null, Set.of(), null).office(task))
                .isEmpty();
        task.commissionId = null;
        task.role = Role.CLERK;
        task.unitId = RealCase.FOREIGN_RELATIONS.value();
        assertThat(new OwnWork(Set.of(Role.CLERK), task.unitId, Set.of(), null).office(task))
                .contains(Role.CLERK);
        assertThat(new OwnWork(Set.of(Role.CLERK), null, Set.of(), null).office(task))
                .isEmpty();
        assertThat(new OwnWork(Set.of(Role.UNIT_HEAD), task.unitId, Set.of(), null).office(task))
                .isEmpty();
        task.personId = RealCase.person(2019, 10).value();
        assertThat(new OwnWork(Set.of(Role.CLERK), task.unitId, Set.of(), task.personId).office(task))
                .isEmpty();
    }

    private void claim(WorklistView task, LoginId login, String office, long opened) {
        jdbc.update("delete from feeds.claimed_task");
        jdbc.update(
                "insert into feeds.claimed_task (task_key, opened, role, account_id, issuer, subject, claimed_at)"
                        + " values (?, ?, ?, ?, ?, ?, now())",
                task.key(),
                opened,
                Role.of(office).name(),
                login.accountId().value(),
                login.issuer(),
                login.subject());
    }

    private List<WorklistView> read(
            WorklistQueries.Reader reader, Claims.@Nullable Claimed claimed, WorklistView task) {
        return worklist
                .find(
                        task(task.task()),
                        claimed == null ? null : Claims.of(claimed, reader.login()),
                        reader,
                        new Paging(0, 100, null),
                        Moment.NOW,
                        TODAY,
                        Locale.ENGLISH)
                .items()
                .stream()
                .filter(shown -> shown.key().equals(task.key()))
                .toList();
    }

    private void tell() {
        if (told) {
            return;
        }
        told = true;
        List<DomainEvent> story = RealCase.story();
        int draft = 0;
        while (!(story.get(draft) instanceof ReportDrafted)) {
            draft++;
        }
        recorded(story.subList(0, draft + 1));
        recorded(List.of(
                new AccountLinked(
                        TENTH.accountId(),
                        TENTH.issuer(),
                        TENTH.subject(),
                        RealCase.person(2019, 10),
                        null,
                        List.of(),
                        TODAY),
                new AccountLinked(
                        HEAD.accountId(),
                        HEAD.issuer(),
                        HEAD.subject(),
                        null,
                        RealCase.FOREIGN_RELATIONS,
                        List.of(),
                        TODAY)));
    }

    private Page<WorklistView> find(FindWorklist query, Paging paging) {
        return worklist.find(query, null, null, paging, Moment.NOW, TODAY, Locale.ENGLISH);
    }

    private static FindWorklist everything() {
        return new FindWorklist(null, null, null, null, null, null, null, null, null, null, null);
    }

    private static FindWorklist task(WorklistTask task) {
        return new FindWorklist(null, null, null, null, null, null, task, null, null, null, null);
    }
}
