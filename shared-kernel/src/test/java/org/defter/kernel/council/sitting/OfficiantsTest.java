package org.defter.kernel.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.council.Councils.person;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficiantsTest {

    private final Officiants officiants = new Officiants(person(1), List.of(person(4), person(5)));

    @Test
    void theChairSignsAsChair() {
        assertThat(officiants.capacityOf(person(1))).contains(SignatoryCapacity.CHAIR);
    }

    @Test
    void bothClerksSignAsClerks() {
        assertThat(officiants.capacityOf(person(4))).contains(SignatoryCapacity.CLERK);
        assertThat(officiants.capacityOf(person(5))).contains(SignatoryCapacity.CLERK);
    }

    @Test
    void nobodyElseSigns() {
        assertThat(officiants.capacityOf(person(2))).isEmpty();
        assertThat(officiants.capacityOf(person(6))).isEmpty();
    }
}
