package org.defter.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTablesTest {

    @Test
    void readsProcessorsWithTheirTables() {
        ViewTables tables = ViewTables.parse(List.of("# comment", "", "view-b  two three", "view-a one"));
        assertThat(tables.processors()).containsExactly("view-a", "view-b");
        assertThat(tables.of("view-b")).containsExactly("two", "three");
        assertThat(tables.knows("view-c")).isFalse();
        assertThatThrownBy(() -> tables.of("view-c")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view-a two", "view-b one", "view-b", "view-b two two"})
    void refusesTwoWritersAndNone(String second) {
        assertThatThrownBy(() -> ViewTables.parse(List.of("view-a one", second)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
