package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.defter.command.document.DocumentsProperties;
import org.defter.kernel.platform.feed.FeedProperties;
import org.defter.query.open.platform.OpenProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** One address for documents, feeds and published data, unless one of them is given its own. */
class AddressTest {

    private static Binder with(Map<String, Object> variables) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "given-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        for (PropertySource<?> shipped :
                new YamlPropertySourceLoader().load("platform", new ClassPathResource("defter-platform.yaml"))) {
            environment.getPropertySources().addLast(shipped);
        }
        return Binder.get(environment);
    }

    private static URI feeds(Binder binder) {
        return binder.bindOrCreate("defter.feeds", FeedProperties.class).address();
    }

    private static URI open(Binder binder) {
        return binder.bindOrCreate("defter.open", OpenProperties.class).address();
    }

    private static String documents(Binder binder) {
        return binder.bindOrCreate("defter.documents", DocumentsProperties.class)
                .address();
    }

    @Test
    void isThatOfThisMachineOrOfEachRequestWithoutAny() throws IOException {
        Binder none = with(Map.of());

        assertThat(feeds(none)).isNull();
        assertThat(open(none)).isNull();
        assertThat(documents(none)).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void isOneForAllThree() throws IOException {
        String address = "https://defter.example.bel.tr";
        Binder one = with(Map.of("DEFTER_ADDRESS", address));

        assertThat(feeds(one)).isEqualTo(URI.create(address));
        assertThat(open(one)).isEqualTo(URI.create(address));
        assertThat(documents(one)).isEqualTo(address);
    }

    @Test
    void isAnotherWhereOneIsGiven() throws IOException {
        Binder two = with(Map.of(
                "DEFTER_ADDRESS", "https://defter.example.bel.tr",
                "DEFTER_DOCUMENTS_ADDRESS", "https://belge.example.bel.tr"));

        assertThat(documents(two)).isEqualTo("https://belge.example.bel.tr");
        assertThat(open(two)).isEqualTo(URI.create("https://defter.example.bel.tr"));
    }
}
