package org.defter.kernel.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextChangeTest {

    @Test
    void replacesAndDropsPassagesOneAfterTheOther() {
        assertThat(TextChange.applied(
                        "Parka Barış adı verilir, tabela konur.",
                        List.of(new TextChange("Barış", "Kardeşlik"), new TextChange(", tabela konur", ""))))
                .contains("Parka Kardeşlik adı verilir.");
        assertThat(new TextChange("a", "").drops()).isTrue();
        assertThat(new TextChange("a", "b").drops()).isFalse();
    }

    @Test
    void aLaterChangeSeesWhatAnEarlierOneMade() {
        assertThat(TextChange.applied("bir", List.of(new TextChange("bir", "iki"), new TextChange("iki", "üç"))))
                .contains("üç");
        assertThat(TextChange.applied("bir", List.of(new TextChange("bir", "iki"), new TextChange("bir", "üç"))))
                .isEmpty();
    }

    @Test
    void fitsOnlyAPassageThatStandsThereOnceAndChanges() {
        assertThat(TextChange.applied("bir iki", List.of(new TextChange("üç", "dört"))))
                .isEmpty();
        assertThat(TextChange.applied("bir bir", List.of(new TextChange("bir", "iki"))))
                .isEmpty();
        assertThat(TextChange.applied("bir", List.of(new TextChange("bir", "bir"))))
                .isEmpty();
        assertThat(TextChange.applied("bir", List.of(new TextChange("", "iki"))))
                .isEmpty();
    }
}
