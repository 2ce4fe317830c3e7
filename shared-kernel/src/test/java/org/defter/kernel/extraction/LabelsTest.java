package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What labels announce, in the words of several generations, and what is none. */
class LabelsTest {

    @Test
    void knowsALabelByItsWords() {
        Map<String, Topic> labels = Map.ofEntries(
                Map.entry("KARAR NO", Topic.DECISION_NUMBER),
                Map.entry("Karar Sayısı", Topic.DECISION_NUMBER),
                Map.entry("Kararın Numarası", Topic.DECISION_NUMBER),
                Map.entry("Karar Tarihi", Topic.DECISION_DATE),
                Map.entry("Rapor No", Topic.REPORT_NUMBER),
                Map.entry("Raporun Tarihi", Topic.REPORT_DATE),
                Map.entry("Teklif Eden Birim", Topic.UNIT),
                Map.entry("Özü", Topic.SUBJECT),
                Map.entry("Kararın Konusu", Topic.SUBJECT),
                Map.entry("Gündem Maddesi", Topic.AGENDA_ITEM),
                Map.entry("S.N.", Topic.ORDER),
                Map.entry("Devre", Topic.TERM),
                Map.entry("Birleşim", Topic.SESSION),
                Map.entry("Hazır Bulunan Aza", Topic.PRESENT),
                Map.entry("Bulunmayan Aza", Topic.ABSENT),
                Map.entry("Mezun olanlar", Topic.EXCUSED),
                Map.entry("Toplantı Yeri", Topic.PLACE),
                Map.entry("Bitiş Saati", Topic.END_TIME));

        labels.forEach((label, topic) ->
                assertThat(Labels.topics(Fold.of(label))).as(label).contains(topic));
    }

    @Test
    void takesNoSentenceAndNoNameForALabel() {
        for (String text : List.of(
                "Belediyemize ait minibüs hattının kiraya verilmesi",
                "Necdet GÜMÜŞOĞLU",
                "Atatürk Caddesi",
                "Hal binasının çatısı",
                "")) {
            assertThat(Labels.topics(Fold.of(text))).as(text).isEqualTo(Set.of());
        }
    }

    @Test
    void findsALabelWithItsValueBehindOneSpaceOnlyIfTheValueIsOfItsKind() {
        assertThat(labels("Karar Tarihi 05.07.2021")).containsExactly("05.07.2021");
        assertThat(labels("Karar No 2021/58")).containsExactly("2021/58");
        assertThat(labels("Karar No belli değil")).isEmpty();
        assertThat(labels("Komisyon raporu 12")).isEmpty();
    }

    private static List<String> labels(String text) {
        Layout layout = new Layout(Source.of(text));
        return layout.labels.stream().map(layout::text).toList();
    }
}
