package org.defter.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.defter.kernel.feed.Disclosure;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.Test;

/** What the record is asked for, so that mails can be put up. */
class MailFollowerTest {

    /** What is told of is public; ties of accounts only make nothing go out. Nothing from behind closed doors is even read. */
    @Test
    void readsWhatWasAnnouncedAndWhichAccountsChanged() {
        EventCatalogue catalogue = new EventCatalogue(EventRegistry.defter());
        assertThat(MailFollower.TYPES)
                .hasSize(4)
                .allSatisfy(
                        type -> assertThat(catalogue.find(type).orElseThrow().disclosure())
                                .isIn(Disclosure.PUBLIC, Disclosure.ACCOUNTS));
    }
}
