package org.defter.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedTitlesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03, Mart 2024, March 2024",
        "2024-03/2, Mart 2024/2, March 2024/2",
        "2023-08, Ağustos 2023, August 2023",
        "2023-11-05, 5 Kasım 2023, 5 November 2023",
        "2023-11-05/1, 5 Kasım 2023/1, 5 November 2023/1",
        "2024-01/2024-06, Ocak 2024 – Haziran 2024, January 2024 – June 2024"
    })
    void saysInWordsWhatIsCalledByItsTime(String title, String turkish, String english) {
        assertThat(DatedTitles.inWords(title, Locale.of("tr"))).isEqualTo(turkish);
        assertThat(DatedTitles.inWords(title, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"2024/56", "2024-2028 Stratejik Planı", "2024-13", "2024-02-30", "2024-03 toplantısı", "''"})
    void leavesEveryOtherTitleAsItIs(String title) {
        assertThat(DatedTitles.inWords(title, Locale.of("tr"))).isEqualTo(title);
    }
}
