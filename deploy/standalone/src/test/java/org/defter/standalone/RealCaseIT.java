package org.defter.standalone;

import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The real case, told to both sides in one process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealCaseIT extends StandaloneTest implements RealCase {

    private StoryTeller teller;

    @BeforeAll
    void tellTheStory() throws Exception {
        teller = new StoryTeller(base(), "real-case");
        teller.tell(theWholeStory(), (number, step) -> {});
    }

    @Override
    public StoryTeller teller() {
        return teller;
    }
}
