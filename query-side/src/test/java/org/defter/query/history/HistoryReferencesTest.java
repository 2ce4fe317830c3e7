package org.defter.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            2024/56                   | K:2024/56 R:2024/56
            2024-56                   | K:2024/56 R:2024/56
            2024 / 056                | K:2024/56 R:2024/56
            2024/56 sayılı karar      | K:2024/56 R:2024/56
            K-2024-56                 | K:2024/56
            Karar No: 2024/56         | K:2024/56
            KARAR 2024/56             | K:2024/56
            KR-2024-4                 | R:2024/4
            Rapor 2024/4              | R:2024/4
            Komisyon raporu 2024/4    | N:komisyonraporu20244
            11.03.2024/56             | G:2024-03-11/56
            1.3.2024 / 56             | G:2024-03-01/56
            2024-03-11/56             | G:2024-03-11/56
            gündem 11.03.2024/56      | G:2024-03-11/56
            E.2023/817                | R:2023/817 K:2023/817
            İÇ-123/45                 | N:ic12345
            """)
    void readsANumberAsPeopleWriteIt(String written, String expected) {
        assertThat(HistoryReferences.meant(written)).contains(expected.split(" "));
    }

    @Test
    void takesNoReportForADecisionThatIsCalledOne() {
        assertThat(HistoryReferences.meant("K-2024-56")).noneMatch(key -> key.startsWith("R:"));
        assertThat(HistoryReferences.meant("KR-2024-4")).noneMatch(key -> key.startsWith("K:"));
        assertThat(HistoryReferences.meant("11.03.2024/56")).noneMatch(key -> key.matches("[KR]:.*"));
    }

    @Test
    void findsWhatTheEventsOfTheCaseBear() {
        assertThat(first(DecisionRecorded.class)).anyMatch(key -> key.matches("K:2024/\\d+"));
        assertThat(first(ReportIssued.class)).anyMatch(key -> key.matches("R:2024/\\d+"));
        assertThat(first(PlacedOnAgenda.class)).anyMatch(key -> key.matches("G:2024-\\d\\d-\\d\\d/\\d+"));
    }

    private static <E extends DomainEvent> Set<String> first(Class<E> kind) {
        return HistoryReferences.in(RealCase.eventsOf(kind).getFirst());
    }
}
