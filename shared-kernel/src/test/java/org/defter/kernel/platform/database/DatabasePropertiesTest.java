package org.defter.kernel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabasePropertiesTest {

    @Test
    void takesAsManyConnectionsAsTheThreadsNeed() {
        assertThat(DatabaseProperties.forCores(1)).isEqualTo(13);
        assertThat(DatabaseProperties.forCores(2)).isEqualTo(15);
        assertThat(DatabaseProperties.forCores(4)).isEqualTo(19);
        assertThat(DatabaseProperties.forCores(64)).isEqualTo(30);
    }

    @Test
    void takesTheNumberThatIsGiven() {
        assertThat(new DatabaseProperties(null, null, null, null, null, null, null, 7).poolSize())
                .isEqualTo(7);
        assertThat(new DatabaseProperties(null, null, null, null, null, null, null, 0).poolSize())
                .isGreaterThanOrEqualTo(13);
    }
}
