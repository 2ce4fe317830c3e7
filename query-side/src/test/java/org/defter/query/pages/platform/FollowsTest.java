package org.defter.query.pages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowsTest {

    private final List<String> asked = new ArrayList<>();

    /** An API of which only one thing is followed, and which writes down what it is asked. */
    private Api api(UUID followed) {
        return (Api) Proxy.newProxyInstance(
                Api.class.getClassLoader(), new Class<?>[] {Api.class}, (_, method, given) -> {
                    String variables = Arrays.deepToString((Object[]) given[1]);
                    asked.add(method.getName() + " " + given[0] + " " + variables);
                    return variables.contains(followed.toString()) ? Optional.of(new Json()) : Optional.empty();
                });
    }

    /** The page of one dossier does not load the list of all that its reader follows. */
    @Test
    void asksOfOneDossierNoMoreThanWhetherItIsFollowed() {
        UUID followed = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Follows follows = new Follows(api(followed));

        assertThat(follows.yes(followed.toString())).isTrue();
        assertThat(follows.yes(other.toString())).isFalse();
        assertThat(asked)
                .containsExactly(
                        "find /api/me/followed-dossiers/{id} [" + followed + "]",
                        "find /api/me/followed-dossiers/{id} [" + other + "]");
    }
}
