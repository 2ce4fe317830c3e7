package org.defter.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.defter.kernel.feed.Disclosure;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.feed.FeedReader;
import org.defter.kernel.feed.FeedReader.Admission;
import org.defter.kernel.platform.notice.FollowedDossiers;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.Test;

/** What the record is asked for, so that mails can be put up. */
class MailFollowerTest {

    /** Of dossiers that are followed, what every login may be told; no other stream, and nothing closed. */
    @Test
    void readsOfDossiersWhatEveryLoginMayBeTold() {
        EventCatalogue catalogue = new EventCatalogue(EventRegistry.defter());
        assertThat(MailFollower.selection(catalogue).types())
                .contains("DecisionRecorded", "ObjectiveSet", "MilestonePlanned", "DuesPaid")
                .filteredOn(type -> !MailFollower.TYPES.contains(type))
                .allSatisfy(type -> {
                    EventCatalogue.Entry entry = catalogue.find(type).orElseThrow();
                    assertThat(entry.kind()).isIn(FollowedDossiers.KINDS);
                    assertThat(FeedReader.HOUSE.admission(entry.disclosure())).isEqualTo(Admission.YES);
                });
    }

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
