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
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.ViewsOnPostgres;
import org.defter.query.platform.dossier.Moment;
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
                everything(), worklist.of(TENTH, Set.of(Role.COUNCILLOR), Moment.NOW), Paging.first(), Moment.NOW, TODAY, Locale.ENGLISH);
        assertThat(mine.items())
                .isNotEmpty()
                .allMatch(task -> task.person() != null
                        && task.person().id().equals(RealCase.person(2019, 10).value()));
        Page<WorklistView> unit = worklist.find(
                new FindWorklist(FindWorklist.State.ALL, null, null, null, null, null, null, null, null, null, null),
                worklist.of(HEAD, Set.of(Role.UNIT_HEAD), Moment.NOW),
                Paging.first(),
                Moment.NOW,
                TODAY,
                Locale.ENGLISH);
        assertThat(unit.items())
                .isNotEmpty()
                .allMatch(task -> task.unit() != null && task.unit().id().equals(RealCase.FOREIGN_RELATIONS.value()));
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
        return worklist.find(query, null, paging, Moment.NOW, TODAY, Locale.ENGLISH);
    }

    private static FindWorklist everything() {
        return new FindWorklist(null, null, null, null, null, null, null, null, null, null, null);
    }

    private static FindWorklist task(WorklistTask task) {
        return new FindWorklist(null, null, null, null, null, null, task, null, null, null, null);
    }
}
